package org.mncares.portal.table;

/**
 * Text files in an encoding, with its byte order mark.
 */
public final class EncodedText {

	private EncodedText() {
	}

	public static byte[] bytes(Encoding encoding, String text) {
		byte[] mark = encoding.mark();
		byte[] body = text.getBytes(encoding.charset());
		byte[] bytes = new byte[mark.length + body.length];
		System.arraycopy(mark, 0, bytes, 0, mark.length);
		System.arraycopy(body, 0, bytes, mark.length, body.length);
		return bytes;
	}

}
