package org.mncares.portal.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;

import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook while it is unpacked; ends with an {@link UnreadableText} where a
 * limit is passed.
 */
final class PartStream extends FilterInputStream {

	private static final int ALWAYS_TAKEN = 1 << 20;

	private final long limit;

	private final int longestRun;

	private long size;

	private int run;

	private boolean xml;

	private @Nullable TableProblem refused;

	/**
	 * @param unpacked what the other parts took already, in bytes
	 */
	PartStream(ZipEntry entry, InputStream input, FileLimits limits, long unpacked) {
		super(input);
		boolean sheet = entry.getName().startsWith("xl/worksheets/");
		long packed = Math.max(ALWAYS_TAKEN, entry.getCompressedSize() * limits.unpackedRatio());
		long left = Math.min(packed, limits.unpackedBytes() - unpacked);
		this.limit = sheet ? left : Math.min(left, limits.sharedTextBytes());
		this.longestRun = limits.cellCharacters() * 8;
	}

	/** Whether the part begins like XML; known after the first read. */
	boolean isXml() {
		return this.xml;
	}

	long size() {
		return this.size;
	}

	/** Why the reading ended, if it did. */
	@Nullable TableProblem refused() {
		return this.refused;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int count = super.read(bytes, offset, length);
		if (count <= 0) {
			return count;
		}
		if (this.size == 0) {
			requireHarmless(new String(bytes, offset, Math.min(count, 4096), StandardCharsets.ISO_8859_1));
		}
		this.size += count;
		if (this.size > this.limit) {
			throw refuse(TableProblem.WORKBOOK_TOO_LARGE);
		}
		if (this.xml) {
			requireShortRuns(bytes, offset, count);
		}
		return count;
	}

	/** A workbook's parts are UTF-8 and define nothing. */
	private void requireHarmless(String start) throws UnreadableText {
		this.xml = start.startsWith("<") || start.startsWith("\u00ef\u00bb\u00bf<");
		boolean wide = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff") || start.startsWith("\0<")
				|| start.startsWith("<\0");
		if (wide || (this.xml && (start.contains("<!DOCTYPE") || start.contains("<!ENTITY")))) {
			throw refuse(TableProblem.BROKEN_WORKBOOK);
		}
	}

	/** What stands between two tags, or in one, is read into memory as a whole. */
	private void requireShortRuns(byte[] bytes, int offset, int count) throws UnreadableText {
		for (int i = offset; i < offset + count; i++) {
			this.run = (bytes[i] == '<') ? 0 : this.run + 1;
			if (this.run > this.longestRun) {
				throw refuse(TableProblem.CELL_TOO_LONG);
			}
		}
	}

	private UnreadableText refuse(TableProblem rule) {
		this.refused = rule;
		return new UnreadableText(rule);
	}

}
