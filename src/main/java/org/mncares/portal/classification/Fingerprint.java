package org.mncares.portal.classification;

import java.util.Arrays;

import org.mncares.portal.core.Sha256;
import org.mncares.portal.web.Conflict;

/**
 * Tells whether what a preview was made of still holds when it is confirmed.
 */
final class Fingerprint {

	private static final int LENGTH = 32;

	private Fingerprint() {
	}

	/** Of values whose text says all that matters, in an order of their own. */
	static String of(Object... values) {
		return Sha256.hex(Arrays.deepToString(values)).substring(0, LENGTH);
	}

	/**
	 * Refuses what was previewed under other circumstances.
	 * @throws Conflict when they changed
	 */
	static void require(String shown, String now) {
		if (!shown.equals(now)) {
			throw new Conflict(
					"Something that the preview was made of has changed since you saw it. Nothing was saved: "
							+ "go back, look at the new preview, and confirm again if it is still what you want.");
		}
	}

}
