package org.mncares.portal.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook as somebody makes it by hand: titles above the table, names of her
 * own for some columns, {@code Female}, {@code N/A}, real dates beside typed ones, a
 * sheet of notes and a row of totals.
 */
final class UntidyWorkbook {

	static final Path FILE = Path.of("docs/samples/honeycrisp-by-hand.xlsx");

	static final int PATIENTS = 40;

	private static final List<String> HEADER = List.of("Site No.", "MRN", "Last Name", "First Name", "DOB", "Gender",
			"Date of Death", "Began with coordinator", "Primary Payer", "Member ID", "Nurse");

	private static final List<DemoColumn> COLUMNS = List.of(DemoColumn.CLINIC_ID, DemoColumn.PATIENT_ID,
			DemoColumn.LAST_NAME, DemoColumn.FIRST_NAME, DemoColumn.DATE_OF_BIRTH, DemoColumn.SEX,
			DemoColumn.DATE_OF_DEATH, DemoColumn.CARE_COORDINATION_START, DemoColumn.PAYOR_1, DemoColumn.MEMBER_ID_1);

	private UntidyWorkbook() {
	}

	public static void main(String[] arguments) throws IOException {
		Files.write(FILE, workbook());
	}

	static byte[] workbook() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook workbook = new XSSFWorkbook()) {
			workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("Ask the clinics until Friday");
			Sheet sheet = workbook.createSheet("2018");
			sheet.createRow(0).createCell(0).setCellValue("Honeycrisp Family Clinics");
			sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
			sheet.createRow(1).createCell(0).setCellValue("Care coordination, all clinics");
			Row header = sheet.createRow(3);
			for (int i = 0; i < HEADER.size(); i++) {
				header.createCell(i).setCellValue(HEADER.get(i));
			}
			List<DemoRow> rows = SampleRows.corrected();
			for (int i = 0; i < PATIENTS; i++) {
				write(sheet.createRow(4 + i), untidy(rows.get(i), i), dates(workbook));
			}
			Row totals = sheet.createRow(5 + PATIENTS);
			totals.createCell(0).setCellValue("Total");
			totals.createCell(1).setCellValue(PATIENTS);
			workbook.setActiveSheet(1);
			workbook.write(bytes);
		}
		return bytes.toByteArray();
	}

	private static CellStyle dates(Workbook workbook) {
		CellStyle dates = workbook.createCellStyle();
		dates.setDataFormat(workbook.createDataFormat().getFormat("m/d/yyyy"));
		return dates;
	}

	private static DemoRow untidy(DemoRow row, int place) {
		if (row.cell(DemoColumn.SEX).equals("F")) {
			row.with(DemoColumn.SEX, "Female");
		}
		if (row.cell(DemoColumn.DATE_OF_DEATH).isEmpty() && place % 4 == 0) {
			row.with(DemoColumn.DATE_OF_DEATH, "N/A");
		}
		if (place == 7) {
			row.with(DemoColumn.DATE_OF_BIRTH, "2/30/1961");
		}
		return row;
	}

	/** Real dates where the text is one, as typing them in a spreadsheet makes them. */
	private static void write(Row line, DemoRow row, CellStyle dates) {
		for (int i = 0; i < COLUMNS.size(); i++) {
			String text = row.cell(COLUMNS.get(i));
			Cell cell = line.createCell(i);
			if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
				cell.setCellValue(LocalDate.parse(text));
				cell.setCellStyle(dates);
			}
			else {
				cell.setCellValue(text);
			}
		}
		line.createCell(COLUMNS.size()).setCellValue((line.getRowNum() % 3 == 0) ? "KL" : "MB");
	}

}
