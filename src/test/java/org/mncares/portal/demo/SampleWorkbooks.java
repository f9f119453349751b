package org.mncares.portal.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the sample workbooks in {@code docs/samples}; run it after a change of
 * {@link SampleRows}.
 */
final class SampleWorkbooks {

	static final Path MESSY = Path.of("docs/samples/honeycrisp-care-coordination.xlsx");

	static final Path CORRECTED = Path.of("docs/samples/honeycrisp-care-coordination-corrected.xlsx");

	private SampleWorkbooks() {
	}

	public static void main(String[] arguments) throws IOException {
		Files.write(MESSY, workbook(SampleRows.messy()));
		Files.write(CORRECTED, workbook(SampleRows.corrected()));
	}

	static byte[] workbook(List<DemoRow> rows) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(bytes, "Sample", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("Care coordination");
			DemoFile.write(sheet, 0, DemoFile.header());
			int notes = DemoColumn.values().length;
			sheet.value(0, notes, "Care Coordinator");
			for (int i = 0; i < rows.size(); i++) {
				DemoRow row = rows.get(i);
				String[] cells = new String[notes];
				for (DemoColumn column : DemoColumn.values()) {
					cells[column.ordinal()] = row.cell(column);
				}
				DemoFile.write(sheet, i + 1, cells);
				sheet.value(i + 1, notes, (i % 3 == 0) ? "KL" : "MB");
			}
			sheet.freezePane(0, 1);
		}
		return bytes.toByteArray();
	}

}
