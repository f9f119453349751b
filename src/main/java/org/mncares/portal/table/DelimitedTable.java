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

	private final TableBody body;

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
		this.body = new TableBody(new DelimitedRows(this.text, this.delimiter, limits, found.namesDelimiter()), known);
	}

	@Override
	public TableFormat.Delimited format() {
		return new TableFormat.Delimited(this.text.encoding(), this.delimiter, this.lineSeparator);
	}

	@Override
	public @Nullable String sheet() {
		return null;
	}

	@Override
	public List<String> header() {
		return this.body.header();
	}

	@Override
	public long headerRow() {
		return this.body.headerRow().number();
	}

	@Override
	public List<TableNote> notes() {
		return this.body.notes();
	}

	@Override
	public @Nullable RawRow next() throws IOException, UnreadableTable {
		return this.body.next();
	}

	/** All rows, also those that are not the table's. */
	TableBody body() {
		return this.body;
	}

	@Override
	public void close() throws IOException {
		this.text.close();
	}

}
