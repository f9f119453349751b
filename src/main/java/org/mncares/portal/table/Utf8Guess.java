package org.mncares.portal.table;

/**
 * Tells UTF-8 from Windows-1252 by the bytes beyond ASCII: text that is not UTF-8 almost
 * never looks like it.
 */
final class Utf8Guess {

	private final byte[] bytes;

	private final int end;

	private int good;

	private int bad;

	private Utf8Guess(byte[] bytes, int from, int end) {
		this.bytes = bytes;
		this.end = end;
		for (int at = from; at < end;) {
			at += step(at);
		}
	}

	/**
	 * Whether these bytes are meant as UTF-8, even when some of them are damaged.
	 */
	static boolean isUtf8(byte[] bytes, int from, int end) {
		Utf8Guess guess = new Utf8Guess(bytes, from, end);
		return guess.bad == 0 || guess.good > guess.bad;
	}

	private int step(int at) {
		int first = this.bytes[at];
		if (first >= 0) {
			return 1;
		}
		int length = lengthOf(first & 0xff);
		if (length == 0) {
			this.bad++;
			return 1;
		}
		for (int i = 1; i < length; i++) {
			if (at + i >= this.end) {
				return length;
			}
			if ((this.bytes[at + i] & 0xc0) != 0x80) {
				this.bad++;
				return 1;
			}
		}
		this.good++;
		return length;
	}

	private static int lengthOf(int first) {
		if (first >= 0xc2 && first <= 0xdf) {
			return 2;
		}
		if (first >= 0xe0 && first <= 0xef) {
			return 3;
		}
		return (first >= 0xf0 && first <= 0xf4) ? 4 : 0;
	}

}
