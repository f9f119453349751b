package org.mncares.portal.intake.handback;

import java.util.List;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mncares.portal.core.Neutral;
import org.mncares.portal.table.SummarySheet;

/**
 * Our sheet in a person's workbook, the last one; an earlier one of ours makes way.
 */
final class SummaryTab {

	private final XSSFSheet sheet;

	private final XSSFCellStyle bold;

	private SummaryTab(XSSFSheet sheet) {
		this.sheet = sheet;
		XSSFFont font = sheet.getWorkbook().createFont();
		font.setBold(true);
		this.bold = sheet.getWorkbook().createCellStyle();
		this.bold.setFont(font);
	}

	static void write(XSSFWorkbook workbook, SummarySheet summary) {
		for (int i = workbook.getNumberOfSheets() - 1; i > 0; i--) {
			XSSFSheet sheet = workbook.getSheetAt(i);
			if (SummarySheet.isOurs(sheet.getSheetName(), first(sheet))) {
				workbook.removeSheetAt(i);
			}
		}
		String name = SummarySheet.NAME;
		for (int i = 2; workbook.getSheet(name) != null; i++) {
			name = SummarySheet.NAME + " " + i;
		}
		SummaryTab tab = new SummaryTab(workbook.createSheet(name));
		tab.sheet.setColumnWidth(0, 80 * 256);
		tab.put(0, SummarySheet.Line.heading(SummarySheet.MARK));
		for (int i = 0; i < summary.lines().size(); i++) {
			tab.put(i + 1, summary.lines().get(i));
		}
	}

	private static String first(XSSFSheet sheet) {
		XSSFRow row = sheet.getRow(0);
		XSSFCell cell = (row != null) ? row.getCell(0) : null;
		return (cell != null && cell.getCellType() == CellType.STRING) ? cell.getStringCellValue() : "";
	}

	private void put(int at, SummarySheet.Line line) {
		XSSFRow row = this.sheet.createRow(at);
		List<Object> cells = line.cells();
		for (int i = 0; i < cells.size(); i++) {
			XSSFCell cell = row.createCell(i);
			if (cells.get(i) instanceof Long number) {
				cell.setCellValue(number);
			}
			else {
				cell.setCellValue(Neutral.write(cells.get(i).toString()));
			}
			if (line.bold()) {
				cell.setCellStyle(this.bold);
			}
		}
	}

}
