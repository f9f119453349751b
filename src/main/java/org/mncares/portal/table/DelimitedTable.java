package org.mncares.portal.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A table in a text with a delimiter.
 */
final class DelimitedTable implements TableReader {

	private final TextReader text;

	private final char delimiter;

	private final String lineSeparator;

	private final Rows rows;

	private final RawRow header;

	/**
	 * @param input at the start of the file; closed with this table
	 * @param start what the input begins with
	 * @param known whether the text of a header is a column that is sought
	 */
	DelimitedTable(BufferedInputStream input, FileStart start, Predicate<String> known, FileLimits limits)
			throws IOException, UnreadableTable {
		start.requireText();
		Encoding encoding = start.encoding();
		DelimitedStart found = new DelimitedStart(start, known, limits);
		this.delimiter = found.delimiter();
		this.lineSeparator = found.lineSeparator();
		input.skipNBytes(encoding.mark().length);
		this.text = new TextReader(input, encoding);
		this.rows = new DelimitedRows(this.text, this.delimiter, limits);
		RawRow first = this.rows.nextRow();
		while (first != null && first.isBlank()) {
			first = this.rows.nextRow();
		}
		if (first == null) {
			throw new UnreadableTable(TableProblem.EMPTY_FILE);
		}
		this.header = first;
	}

	@Override
	public TableFormat.Delimited format() {
		return new TableFormat.Delimited(this.text.encoding(), this.delimiter, this.lineSeparator);
	}

	@Override
	public List<String> header() {
		return List.of(this.header.cells());
	}

	@Override
	public long headerRow() {
		return this.header.number();
	}

	@Override
	public List<TableNote> notes() {
		return List.of();
	}

	@Override
	public @Nullable RawRow next() throws IOException, UnreadableTable {
		RawRow row = this.rows.nextRow();
		while (row != null && row.isBlank()) {
			row = this.rows.nextRow();
		}
		return row;
	}

	/** The rows behind the header, blank ones included. */
	Rows rows() {
		return this.rows;
	}

	@Override
	public void close() throws IOException {
		this.text.close();
	}

}
