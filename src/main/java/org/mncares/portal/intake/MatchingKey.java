package org.mncares.portal.intake;

import java.nio.charset.StandardCharsets;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.PortalHome;
import org.mncares.portal.intake.rule.PersonKeys;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The portal's own key, with which people are matched: from the settings, or made once
 * and kept beside the data. Whoever loses it can match nobody any more.
 */
@Component
public class MatchingKey {

	private final byte[] key;

	MatchingKey(IntakeSettings settings, PortalHome home) {
		String text = StringUtils.hasText(settings.matchingKey()) ? settings.matchingKey()
				: home.secret("matching-key");
		this.key = text.getBytes(StandardCharsets.UTF_8);
	}

	/** The key of a care system's own patient ID. */
	public byte[] key(CareSystemId careSystem, String patientId) {
		return keys().patientKey(careSystem.value(), patientId);
	}

	public PersonKeys keys() {
		return new PersonKeys(this.key);
	}

}
