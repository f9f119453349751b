package org.mncares.portal.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A part of a workbook while it is unpacked; ends with an {@link UnreadableText} where a
 * limit is passed.
 */
final class PartStream extends FilterInputStream {

	private static final int STEP = 1 << 13;

	private final long limit;

	private final int longestRun;

	private long size;

	private int run;

	/**
	 * @param limit how many bytes are unpacked
	 * @param cellCharacters the characters of a cell
	 */
	PartStream(InputStream input, long limit, int cellCharacters) {
		super(input);
		this.limit = limit;
		this.longestRun = cellCharacters * 8;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int count = super.read(bytes, offset, Math.min(length, STEP));
		if (count <= 0) {
			return count;
		}
		if (this.size == 0) {
			requireHarmless(new String(bytes, offset, Math.min(count, 4096), StandardCharsets.ISO_8859_1));
		}
		this.size += count;
		if (this.size > this.limit) {
			throw new UnreadableText(TableProblem.WORKBOOK_TOO_LARGE);
		}
		requireShortRuns(bytes, offset, count);
		return count;
	}

	/** A workbook's parts are UTF-8 and define nothing. */
	private static void requireHarmless(String start) throws UnreadableText {
		boolean wide = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff") || start.startsWith("\0<")
				|| start.startsWith("<\0");
		if (wide || start.contains("<!DOCTYPE") || start.contains("<!ENTITY")) {
			throw new UnreadableText(TableProblem.BROKEN_WORKBOOK);
		}
	}

	/**
	 * What stands between two tags, or in one, is read into memory as a whole. Within one
	 * step it cannot be long.
	 */
	private void requireShortRuns(byte[] bytes, int offset, int count) throws UnreadableText {
		int end = offset + count;
		int last = end - 1;
		while (last >= offset && bytes[last] != '<') {
			last--;
		}
		this.run = (last < offset) ? this.run + count : end - last;
		if (this.run > this.longestRun) {
			throw new UnreadableText(TableProblem.CELL_TOO_LONG);
		}
	}

}
