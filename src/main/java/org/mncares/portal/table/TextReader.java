package org.mncares.portal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

import org.jspecify.annotations.Nullable;

/**
 * Decodes a text file in one pass. Where no byte order mark tells the encoding, it is
 * decided at the first byte beyond ASCII, for up to there UTF-8 and Windows-1252 are the
 * same. Zero characters and damaged ones end the reading.
 */
final class TextReader extends Reader {

	private static final int SIZE = 1 << 16;

	private final InputStream input;

	private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).limit(0);

	private Encoding encoding;

	private @Nullable CharsetDecoder decoder;

	private boolean ended;

	/**
	 * @param input the bytes behind the byte order mark
	 * @param encoding what the mark tells; UTF-8 without mark is a first guess
	 */
	TextReader(InputStream input, Encoding encoding) {
		this.input = input;
		this.encoding = encoding;
		if (encoding != Encoding.UTF_8) {
			decodeAs(encoding);
		}
	}

	/** The encoding as far as it is known by what was read. */
	Encoding encoding() {
		return this.encoding;
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		while (true) {
			if (!this.bytes.hasRemaining() && !this.ended) {
				fill();
			}
			int count = (this.decoder == null) ? copyAscii(target, offset, length)
					: decode(this.decoder, target, offset, length);
			if (count > 0) {
				return count;
			}
			if (this.ended && !this.bytes.hasRemaining()) {
				return -1;
			}
		}
	}

	private int copyAscii(char[] target, int offset, int length) throws IOException {
		byte[] source = this.bytes.array();
		int start = this.bytes.position();
		int end = Math.min(this.bytes.limit(), start + length);
		int at = start;
		int to = offset;
		while (at < end && source[at] > 0) {
			target[to++] = (char) source[at++];
		}
		this.bytes.position(at);
		if (at == start && at < end) {
			if (source[at] == 0) {
				throw new UnreadableText(TableProblem.NUL_CHARACTERS);
			}
			fill();
			boolean utf8 = Utf8Guess.isUtf8(source, this.bytes.position(), this.bytes.limit());
			decodeAs(utf8 ? Encoding.UTF_8 : Encoding.WINDOWS_1252);
		}
		return at - start;
	}

	private int decode(CharsetDecoder decoder, char[] target, int offset, int length) throws IOException {
		CharBuffer chars = CharBuffer.wrap(target, offset, length);
		CoderResult result = decoder.decode(this.bytes, chars, this.ended);
		int count = chars.position() - offset;
		if (result.isError() && count == 0) {
			throw new UnreadableText(TableProblem.BROKEN_ENCODING);
		}
		for (int i = offset; i < offset + count; i++) {
			if (target[i] == 0) {
				throw new UnreadableText(TableProblem.NUL_CHARACTERS);
			}
		}
		if (count == 0 && !this.ended) {
			fill();
		}
		return count;
	}

	private void decodeAs(Encoding found) {
		this.encoding = found;
		this.decoder = found.charset()
			.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	private void fill() throws IOException {
		this.bytes.compact();
		while (this.bytes.hasRemaining()) {
			int count = this.input.read(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
			if (count < 0) {
				this.ended = true;
				break;
			}
			this.bytes.position(this.bytes.position() + count);
		}
		this.bytes.flip();
	}

	@Override
	public void close() throws IOException {
		this.input.close();
	}

}
