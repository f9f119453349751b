package org.mncares.portal.organization.ruca;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The rows of a published file, workbook or CSV, as text.
 */
final class RucaTable {

	/** The sheet of the workbook that holds the codes; the others explain them. */
	private static final String SHEET = "Data";

	private RucaTable() {
	}

	/**
	 * Reads all rows, the header first.
	 * @throws IOException when it cannot be read; the message is a sentence for the
	 * person who imports
	 */
	static List<TableRow> read(InputStream input) throws IOException {
		BufferedInputStream bytes = new BufferedInputStream(input);
		bytes.mark(2);
		boolean zipped = bytes.read() == 'P' && bytes.read() == 'K';
		bytes.reset();
		return zipped ? workbook(bytes) : csv(bytes);
	}

	private static List<TableRow> csv(InputStream input) throws IOException {
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.skipEmptyLines(true)
			.detectBomHeader(true)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.ofCsvRecord(input, StandardCharsets.UTF_8)) {
			return reader.stream()
				.map((row) -> new TableRow(row.getStartingLineNumber(), List.copyOf(row.getFields())))
				.toList();
		}
		catch (RuntimeException ex) {
			throw new IOException("The file is neither a workbook nor a CSV file in UTF-8", ex);
		}
	}

	private static List<TableRow> workbook(InputStream input) throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(input)) {
			Sheet sheet = workbook.findSheet(SHEET)
				.orElseThrow(() -> new IOException("The workbook has no sheet named " + SHEET));
			try (Stream<Row> rows = sheet.openStream()) {
				return rows.map(RucaTable::row).toList();
			}
		}
		catch (ExcelReaderException ex) {
			throw new IOException("The workbook is damaged", ex);
		}
	}

	private static TableRow row(Row row) {
		return new TableRow(row.getRowNum(), row.stream().map(RucaTable::text).toList());
	}

	private static String text(Cell cell) {
		if (cell == null || cell.getType() == CellType.EMPTY) {
			return "";
		}
		return (cell.getType() == CellType.NUMBER) ? cell.asNumber().toPlainString() : cell.getText();
	}

	/**
	 * A row as text.
	 *
	 * @param number as the person's own program shows it
	 * @param cells the cells
	 */
	record TableRow(long number, List<String> cells) {
	}

}
