package org.mncares.portal.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes rows as the file of a care system: some as the template has it, some as a
 * registry's export looks.
 */
final class DemoFile {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.US);

	private static final List<DemoColumn> COLUMNS = List.of(DemoColumn.values());

	private DemoFile() {
	}

	static byte[] write(DemoList.Format format, List<DemoRow> rows) {
		return switch (format) {
			case CSV -> delimited(rows, ',', false).getBytes(StandardCharsets.UTF_8);
			case CSV_BOM -> ("\uFEFF" + delimited(rows, ',', true)).getBytes(StandardCharsets.UTF_8);
			case SEMICOLON -> delimited(rows, ';', true).getBytes(StandardCharsets.UTF_8);
			case TSV -> delimited(rows, '\t', false).getBytes(StandardCharsets.UTF_8);
			case WINDOWS_1252 -> windows(delimited(rows, ',', true));
			case XLSX -> workbook(rows);
			case NONE -> new byte[0];
		};
	}

	private static String delimited(List<DemoRow> rows, char separator, boolean spoken) {
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
			csv.writeRecord(COLUMNS.stream().map((column) -> spoken ? column.spoken() : column.key()).toList());
			for (DemoRow row : rows) {
				csv.writeRecord(COLUMNS.stream().map((column) -> cell(row, column, spoken)).toList());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	private static String cell(DemoRow row, DemoColumn column, boolean american) {
		String cell = row.cell(column);
		return (american && column.isDate() && isIso(cell)) ? LocalDate.parse(cell).format(AMERICAN) : cell;
	}

	private static boolean isIso(String cell) {
		return cell.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
	}

	/** Letters that Windows-1252 lacks lose their accents, as registries' exports do. */
	private static byte[] windows(String text) {
		StringBuilder fitting = new StringBuilder(text.length());
		CharsetEncoder encoder = WINDOWS.newEncoder();
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			String one = String.valueOf(letter);
			fitting.append(encoder.canEncode(letter) ? one : plain(one));
		}
		return fitting.toString().getBytes(WINDOWS);
	}

	private static String plain(String letter) {
		return Normalizer.normalize(letter, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replace('đ', 'd')
			.replace('Đ', 'D');
	}

	private static byte[] workbook(List<DemoRow> rows) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(bytes, "Demonstration", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("Patients");
			write(sheet, 0, COLUMNS.stream().map(DemoColumn::spoken).toArray(String[]::new));
			for (int i = 0; i < rows.size(); i++) {
				DemoRow row = rows.get(i);
				write(sheet, i + 1, COLUMNS.stream().map(row::cell).toArray(String[]::new));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** Dates in ISO form become real dates; all other cells are text. */
	static void write(Worksheet sheet, int row, String... cells) {
		for (int column = 0; column < cells.length; column++) {
			String cell = cells[column];
			if (isIso(cell)) {
				sheet.value(row, column, LocalDate.parse(cell));
				sheet.style(row, column).format("m/d/yyyy").set();
			}
			else if (!cell.isEmpty()) {
				sheet.value(row, column, cell);
			}
		}
	}

	/** The header as people write it. */
	static String[] header() {
		return Arrays.stream(DemoColumn.values()).map(DemoColumn::spoken).toArray(String[]::new);
	}

}
