package org.mncares.portal.classification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import org.mncares.portal.web.Conflict;

/**
 * Tells whether what a preview was made of still holds when it is confirmed.
 */
final class Fingerprint {

	private Fingerprint() {
	}

	/** Of values whose text says all that matters, in an order of their own. */
	static String of(Object... values) {
		try {
			byte[] text = Arrays.deepToString(values).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
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
