package org.mncares.portal.table;

import java.io.IOException;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Finds delimiter and line separator from the start of a text: the delimiter is the one
 * under which most cells of the header are columns that are sought.
 */
final class DelimitedStart {

	private static final char[] DELIMITERS = { ',', ';', '\t', '|' };

	private final FileStart start;

	private final Encoding encoding;

	private final Predicate<String> known;

	private final FileLimits limits;

	DelimitedStart(FileStart start, Predicate<String> known, FileLimits limits) {
		this.start = start;
		this.encoding = start.encoding();
		this.known = known;
		this.limits = limits;
	}

	char delimiter() throws IOException {
		char best = ',';
		int most = 0;
		for (char delimiter : DELIMITERS) {
			int score = score(delimiter);
			if (score > most) {
				most = score;
				best = delimiter;
			}
		}
		return best;
	}

	private int score(char delimiter) throws IOException {
		RawRow header = header(delimiter);
		if (header == null) {
			return 0;
		}
		int known = 0;
		for (String cell : header.cells()) {
			known += this.known.test(cell) ? 1 : 0;
		}
		return known * 1000 + header.cells().length - 1;
	}

	/** The first row that is not blank, read with this delimiter. */
	private @Nullable RawRow header(char delimiter) throws IOException {
		DelimitedRows rows = new DelimitedRows(new TextReader(this.start.text(), this.encoding), delimiter,
				this.limits);
		try {
			RawRow row = rows.nextRow();
			while (row != null && row.isBlank()) {
				row = rows.nextRow();
			}
			return row;
		}
		catch (UnreadableTable ex) {
			return null;
		}
	}

	/** The first line break outside of quotation marks. */
	String lineSeparator() throws IOException {
		String text = new String(this.start.text().readAllBytes(), this.encoding.charset());
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"') {
				quoted = !quoted;
			}
			else if (!quoted && c == '\n') {
				return "\n";
			}
			else if (!quoted && c == '\r') {
				return (i + 1 < text.length() && text.charAt(i + 1) == '\n') ? "\r\n" : "\r";
			}
		}
		return "\r\n";
	}

}
