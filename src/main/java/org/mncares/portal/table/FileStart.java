package org.mncares.portal.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The first bytes of a file, which tell what it is; its name does not.
 */
final class FileStart {

	static final int SIZE = 1 << 16;

	private static final byte[] COMPOUND = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 };

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	/** How files begin that people take for a list, or a browser saves as one. */
	private static final List<String> NO_TABLES = List.of("%PDF-", "{\\rtf", "<!doctype", "<html", "<?xml", "<table",
			"\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff", "\u001f\u008b", "Rar!", "7z\u00bc\u00af", "PK\5\6",
			"SQLite format", "\u007fELF", "MZ\u0090", "PAR1", "BM");

	private final byte[] bytes;

	private FileStart(byte[] bytes) {
		this.bytes = bytes;
	}

	/** Reads the start of a stream that can be reset to it. */
	static FileStart of(BufferedInputStream input) throws IOException {
		input.mark(SIZE);
		byte[] bytes = input.readNBytes(SIZE);
		input.reset();
		return new FileStart(bytes);
	}

	boolean isZip() {
		return startsWith(ZIP);
	}

	/** The bytes behind the byte order mark. */
	InputStream text() {
		int mark = encoding().mark().length;
		return new ByteArrayInputStream(this.bytes, mark, this.bytes.length - mark);
	}

	/** Whether this is a container that holds old workbooks and protected new ones. */
	boolean isCompound() {
		return startsWith(COMPOUND);
	}

	/** Refuses what is no text. */
	void requireText() throws UnreadableTable {
		if (this.bytes.length == 0) {
			throw new UnreadableTable(TableProblem.EMPTY_FILE);
		}
		int skipped = encoding().mark().length;
		int shown = Math.min(16, this.bytes.length - skipped);
		String start = new String(this.bytes, skipped, shown, StandardCharsets.ISO_8859_1).stripLeading();
		for (String noTable : NO_TABLES) {
			if (start.toLowerCase(Locale.ROOT).startsWith(noTable.toLowerCase(Locale.ROOT)) && isCertain(noTable)) {
				throw new UnreadableTable(TableProblem.NOT_A_TABLE);
			}
		}
		if (encoding().charset().equals(StandardCharsets.UTF_8) && controls() * 20 > this.bytes.length) {
			throw new UnreadableTable(TableProblem.NOT_A_TABLE);
		}
	}

	/**
	 * Two letters could begin a header; then only control characters beside them tell.
	 */
	private boolean isCertain(String noTable) {
		return noTable.length() > 3 || controls() > 0;
	}

	/**
	 * The encoding that a byte order mark or zero bytes tell; UTF-8 where nothing does.
	 */
	Encoding encoding() {
		if (startsWith(Encoding.UTF_8_BOM.mark())) {
			return Encoding.UTF_8_BOM;
		}
		if (startsWith(Encoding.UTF_16LE_BOM.mark())) {
			return Encoding.UTF_16LE_BOM;
		}
		if (startsWith(Encoding.UTF_16BE_BOM.mark())) {
			return Encoding.UTF_16BE_BOM;
		}
		int[] zeros = new int[2];
		int looked = Math.min(this.bytes.length, 1024) & ~1;
		for (int i = 0; i < looked; i++) {
			zeros[i & 1] += (this.bytes[i] == 0) ? 1 : 0;
		}
		if (looked >= 4 && zeros[1] * 10 > looked * 4 && zeros[0] * 10 < looked) {
			return Encoding.UTF_16LE;
		}
		return (looked >= 4 && zeros[0] * 10 > looked * 4 && zeros[1] * 10 < looked) ? Encoding.UTF_16BE
				: Encoding.UTF_8;
	}

	private boolean startsWith(byte[] start) {
		if (this.bytes.length < start.length) {
			return false;
		}
		for (int i = 0; i < start.length; i++) {
			if (this.bytes[i] != start[i]) {
				return false;
			}
		}
		return true;
	}

	/** Control characters that no text has; zero has a rule of its own. */
	private int controls() {
		int controls = 0;
		for (int i = 0; i < this.bytes.length; i++) {
			byte b = this.bytes[i];
			controls += (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1a) ? 1 : 0;
		}
		return controls;
	}

}
