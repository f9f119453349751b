package org.mncares.portal.intake.receipt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 as people paste it.
 *
 * @param hex 64 digits and small letters
 */
public record PastedHash(String hex) {

	private static final int LONGEST = 300;

	private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

	public PastedHash {
		if (!HEX.matcher(hex).matches()) {
			throw new IllegalArgumentException("This is no SHA-256");
		}
	}

	/**
	 * Reads a hash, whatever the case of its letters; blanks, colons and the word SHA-256
	 * before it do not matter.
	 */
	public static Optional<PastedHash> read(String typed) {
		if (typed.length() > LONGEST) {
			return Optional.empty();
		}
		String hex = typed.toLowerCase(Locale.ROOT).replaceFirst("^\\s*sha-?256", "").replaceAll("[\\s:=-]", "");
		return HEX.matcher(hex).matches() ? Optional.of(new PastedHash(hex)) : Optional.empty();
	}

	/** Whether it is this hash; takes the same time whatever differs. */
	public boolean is(@Nullable String other) {
		return other != null && MessageDigest.isEqual(bytes(this.hex), bytes(other));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	@Override
	public String toString() {
		return this.hex;
	}

}
