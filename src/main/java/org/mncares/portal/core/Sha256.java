package org.mncares.portal.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of texts and files.
 */
public final class Sha256 {

	private Sha256() {
	}

	/** The hash of a text in UTF-8: 64 digits and small letters. */
	public static String hex(String text) {
		return hex(text.getBytes(StandardCharsets.UTF_8));
	}

	/** The hash of bytes: 64 digits and small letters. */
	public static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(digest().digest(bytes));
	}

	/** The hash of what a digest was given, and the digest begins anew. */
	public static String hex(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	/** The hash of a text in UTF-8: 32 bytes. */
	public static byte[] bytes(String text) {
		return digest().digest(text.getBytes(StandardCharsets.UTF_8));
	}

	/** For what comes piece by piece. */
	public static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
