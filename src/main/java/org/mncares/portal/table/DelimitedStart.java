package org.mncares.portal.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Finds delimiter and line separator from the start of a text: the delimiter is the one
 * that a first line {@code sep=} names, or else the one under which a row has most of the
 * columns that are sought.
 */
final class DelimitedStart {

	private static final char[] DELIMITERS = { ',', ';', '\t', '|' };

	private static final String NAMES_DELIMITER = "sep=";

	private final FileStart start;

	private final Encoding encoding;

	private final Predicate<String> known;

	private final FileLimits limits;

	private final char named;

	DelimitedStart(FileStart start, Predicate<String> known, FileLimits limits) throws IOException {
		this.start = start;
		this.encoding = start.encoding();
		this.known = known;
		this.limits = limits;
		this.named = named(text());
	}

	private static char named(String text) {
		if (!text.regionMatches(true, 0, NAMES_DELIMITER, 0, NAMES_DELIMITER.length()) || text.length() < 6) {
			return 0;
		}
		char end = text.charAt(5);
		char delimiter = text.charAt(4);
		boolean usable = new String(DELIMITERS).indexOf(delimiter) >= 0;
		return (usable && (end == '\r' || end == '\n')) ? delimiter : 0;
	}

	/** Whether the first line does nothing but name the delimiter. */
	boolean namesDelimiter() {
		return this.named != 0;
	}

	char delimiter() throws IOException {
		if (this.named != 0) {
			return this.named;
		}
		char best = ',';
		int most = 0;
		for (char delimiter : DELIMITERS) {
			int score = new HeaderSearch(rows(delimiter), this.known).score();
			if (score > most) {
				most = score;
				best = delimiter;
			}
		}
		return best;
	}

	/** The first rows as far as they can be read with this delimiter. */
	private List<String[]> rows(char delimiter) throws IOException {
		DelimitedRows rows = new DelimitedRows(new TextReader(this.start.text(), this.encoding), delimiter, this.limits,
				false);
		List<String[]> first = new ArrayList<>();
		@Nullable RawRow row = next(rows);
		while (row != null && first.size() < HeaderSearch.ROWS) {
			if (!row.isBlank()) {
				first.add(row.cells());
			}
			row = next(rows);
		}
		return first;
	}

	private static @Nullable RawRow next(DelimitedRows rows) throws IOException {
		try {
			return rows.nextRow();
		}
		catch (UnreadableTable ex) {
			return null;
		}
	}

	/** The first line break outside of quotation marks. */
	String lineSeparator() throws IOException {
		String text = text();
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

	private String text() throws IOException {
		return new String(this.start.text().readAllBytes(), this.encoding.charset());
	}

}
