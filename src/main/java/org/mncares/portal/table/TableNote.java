package org.mncares.portal.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something about a table as a whole that is worth saying; never a cell below the header.
 *
 * @param kind what it is about
 * @param count how many rows, columns, sheets or ranges
 * @param rows the first of the rows, as the person's own program shows them; empty where
 * it is not about rows
 * @param texts names of columns or sheets, or addresses of cells
 */
public record TableNote(Kind kind, long count, List<Long> rows, List<String> texts) {

	/** How many rows are named. */
	static final int NAMED = 10;

	public TableNote {
		rows = List.copyOf(rows);
		texts = List.copyOf(texts);
	}

	/** About rows: at most the first ten are named. */
	static TableNote ofRows(Kind kind, long count, List<Long> rows) {
		return new TableNote(kind, count, rows.subList(0, Math.min(NAMED, rows.size())), List.of());
	}

	/** About what has names. */
	static TableNote ofTexts(Kind kind, List<String> texts) {
		return new TableNote(kind, texts.size(), List.of(), texts);
	}

	/** Which rows, columns, sheets or cells it is about, as a sentence. */
	public String where() {
		if (this.kind == Kind.OTHER_SHEETS) {
			return "Read: " + this.texts.getFirst() + ". Not read: "
					+ some(this.texts.subList(1, this.texts.size()), this.count - 1) + '.';
		}
		if (!this.texts.isEmpty()) {
			return this.kind.subject() + some(this.texts, this.count) + '.';
		}
		String named = this.rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
		if (this.count <= this.rows.size()) {
			return ((this.count == 1) ? "Row " : "Rows ") + named + '.';
		}
		return this.count + " rows, the first are " + named + '.';
	}

	private static String some(List<String> texts, long count) {
		String named = texts.stream().limit(NAMED).collect(Collectors.joining(", "));
		long more = count - Math.min(NAMED, texts.size());
		return (more > 0) ? named + " and " + more + " more" : named;
	}

	/**
	 * What a note is about.
	 */
	public enum Kind {

		/** Rows above the header that are no part of the table. */
		TITLE_ROWS("", "These rows stand above the column names and are not read."),

		/** Sums below the rows, which are not handed out. */
		TOTALS_ROWS("", "These rows of totals are not read."),

		/** Text below the rows, which is not handed out. */
		CLOSING_ROWS("", "This text below the rows, behind a blank row, is not read."),

		/** Blank rows between the rows. */
		BLANK_ROWS("", "These rows are blank and passed over."),

		/** Columns without a name and without a cell, left of the last one. */
		BLANK_COLUMNS("Columns: ", "These columns are blank and passed over."),

		/** Sheets of the workbook; the first of the texts is the one that is read. */
		OTHER_SHEETS("", "Only one sheet of the workbook is read, by its column names."),

		/** Rows that the spreadsheet program hides, or filters out. */
		HIDDEN_ROWS("", "These rows are hidden and read too."),

		/** Columns that the spreadsheet program hides. */
		HIDDEN_COLUMNS("Columns: ", "These columns are hidden and read too."),

		/** Cells that were made one. */
		MERGED_CELLS("Cells: ", "These cells are merged: only the first of them is read."),

		/** The header once more among the rows, which is not handed out. */
		REPEATED_HEADER("", "These rows name the columns once more and are not read.");

		private final String subject;

		private final String sentence;

		Kind(String subject, String sentence) {
			this.subject = subject;
			this.sentence = sentence;
		}

		/** What is to be said of it. */
		public String sentence() {
			return this.sentence;
		}

		String subject() {
			return this.subject;
		}

	}

}
