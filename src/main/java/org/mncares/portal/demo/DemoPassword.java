package org.mncares.portal.demo;

import org.mncares.portal.core.Sha256;
import org.mncares.portal.database.PortalHome;

import org.springframework.stereotype.Component;

/**
 * The password of the demonstration accounts: from the settings, or made at the first
 * start and kept with the data.
 */
@Component
@ConditionalOnDemonstration
class DemoPassword {

	/** Nothing that looks like something else. */
	private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

	private static final int GROUPS = 5;

	private final DemoSettings settings;

	private final PortalHome home;

	DemoPassword(DemoSettings settings, PortalHome home) {
		this.settings = settings;
		this.home = home;
	}

	boolean isSet() {
		return !this.settings.password().isBlank();
	}

	String get() {
		return isSet() ? this.settings.password() : typeable(this.home.secret("demo-password"));
	}

	/** Twenty characters of the secret in groups of four: 100 bits, and easy to type. */
	private static String typeable(String secret) {
		byte[] digest = Sha256.bytes(secret);
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < GROUPS * 4; i++) {
			if (i > 0 && i % 4 == 0) {
				password.append('-');
			}
			password.append(LETTERS.charAt((digest[i] & 0xff) % LETTERS.length()));
		}
		return password.toString();
	}

}
