package org.mncares.portal.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text with a delimiter; a quoted line break does not count as a row.
 */
final class DelimitedRows implements Rows {

	private final Iterator<String[]> records;

	private long number;

	/**
	 * @param delimiter what stands between two cells
	 * @param named whether the first line only names the delimiter: spreadsheet programs
	 * do not show it, so that it is row 0
	 */
	DelimitedRows(TextReader text, char delimiter, FileLimits limits, boolean named) {
		this.number = named ? -1 : 0;
		this.records = CsvReader.builder()
			.fieldSeparator(delimiter)
			.quoteCharacter('"')
			.skipEmptyLines(false)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.detectBomHeader(false)
			.maxBufferSize(limits.rowCharacters() + 16_384)
			.build(new RowHandler(limits), text)
			.iterator();
	}

	@Override
	public @Nullable RawRow nextRow() throws IOException, UnreadableTable {
		this.number++;
		try {
			return this.records.hasNext() ? new RawRow(this.number, this.records.next()) : null;
		}
		catch (RowHandler.PassedLimit ex) {
			throw unreadable(ex.ofColumns() ? TableProblem.TOO_MANY_COLUMNS : TableProblem.CELL_TOO_LONG);
		}
		catch (CsvParseException ex) {
			throw unreadable(problemOf(ex));
		}
		catch (UncheckedIOException ex) {
			if (ex.getCause() instanceof UnreadableText unreadable) {
				throw unreadable(unreadable.problem());
			}
			throw ex.getCause();
		}
	}

	/** The parser tells its reasons by their wording only. */
	private static TableProblem problemOf(CsvParseException ex) {
		if (ex.getCause() instanceof RowHandler.PassedLimit passed) {
			return passed.ofColumns() ? TableProblem.TOO_MANY_COLUMNS : TableProblem.CELL_TOO_LONG;
		}
		String message = String.valueOf(ex.getMessage());
		if (message.contains("closing quote")) {
			return TableProblem.MISPLACED_QUOTE;
		}
		return message.contains("Unclosed") ? TableProblem.UNCLOSED_QUOTE : TableProblem.CELL_TOO_LONG;
	}

	private UnreadableTable unreadable(TableProblem problem) {
		return new UnreadableTable(problem, this.number);
	}

}
