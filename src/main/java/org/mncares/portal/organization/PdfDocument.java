package org.mncares.portal.organization;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.mncares.portal.core.Sha256;

/**
 * A document that begins as a PDF does.
 */
public final class PdfDocument {

	/** The largest that is kept, in bytes. */
	public static final int MAXIMUM_BYTES = 10 * 1024 * 1024;

	private static final byte[] BEGIN = "%PDF-".getBytes(StandardCharsets.US_ASCII);

	private static final int LONGEST_NAME = 200;

	private final String name;

	private final byte[] bytes;

	/**
	 * A document.
	 * @param name the file's name
	 * @throws IllegalArgumentException when it is no PDF, or too large
	 */
	public PdfDocument(String name, byte[] bytes) {
		if (!isPdf(bytes) || bytes.length > MAXIMUM_BYTES) {
			throw new IllegalArgumentException("This is not a PDF of at most 10 MB");
		}
		String kept = name.replaceAll("\\p{Cntrl}", "").strip();
		this.name = kept.isEmpty() ? "agreement.pdf" : kept.substring(Math.max(0, kept.length() - LONGEST_NAME));
		this.bytes = bytes.clone();
	}

	/** Whether a file begins as a PDF does, whatever its name says. */
	public static boolean isPdf(byte[] bytes) {
		return bytes.length > BEGIN.length && Arrays.equals(BEGIN, Arrays.copyOf(bytes, BEGIN.length));
	}

	public String name() {
		return this.name;
	}

	public byte[] bytes() {
		return this.bytes.clone();
	}

	int size() {
		return this.bytes.length;
	}

	/** Its hash, in hexadecimal. */
	String sha256() {
		return Sha256.hex(this.bytes);
	}

}
