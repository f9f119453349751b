package org.mncares.portal.organization.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.organization.Certification;

/**
 * What an administrator types about a clinic's certification.
 *
 * @param level name of its level
 * @param certifiedOn the first day, or blank
 * @param certifiedUntil the last day, or blank
 * @param correction whether the present certification was recorded wrongly
 * @param revision what the form is based on
 */
record CertificationForm(@Nullable String level, @Nullable String certifiedOn, @Nullable String certifiedUntil,
		@Nullable Boolean correction, @Nullable Long revision) {

	static CertificationForm of(Certification stored, long revision) {
		return new CertificationForm(stored.level().name(), (stored.on() != null) ? stored.on().toString() : null,
				(stored.until() != null) ? stored.until().toString() : null, false, revision);
	}

}
