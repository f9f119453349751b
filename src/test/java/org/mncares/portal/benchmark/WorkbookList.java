package org.mncares.portal.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes an Excel workbook of a list written as CSV, as Excel itself would: texts in a
 * table of their own, dates as numbers with a format. It takes as little memory for a
 * million rows as for ten: what stands in nearly every row anew is not looked for again.
 */
final class WorkbookList {

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

	private static final int REMEMBERED = 20_000;

	private final Map<String, Integer> texts = new HashMap<>();

	private int count;

	private WorkbookList() {
	}

	/** Writes the workbook beside the list. */
	static Path of(Path list) throws IOException {
		Path workbook = list.resolveSibling(list.getFileName().toString().replace(".csv", ".xlsx"));
		new WorkbookList().write(list, workbook);
		return workbook;
	}

	private void write(Path list, Path workbook) throws IOException {
		Path texts = Files.createTempFile(workbook.getParent(), "texts", ".xml");
		try (OutputStream file = Files.newOutputStream(workbook); ZipOutputStream zip = new ZipOutputStream(file)) {
			zip.setLevel(Deflater.BEST_SPEED);
			part(zip, "[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">"
					+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
					+ type("workbook", "sheet.main") + type("worksheets/sheet1", "worksheet") + type("styles", "styles")
					+ type("sharedStrings", "sharedStrings") + "</Types>");
			part(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
			part(zip, "xl/workbook.xml", "<workbook xmlns=\"" + SHEET + "\" xmlns:r=\"" + OFFICE
					+ "\"><sheets><sheet name=\"Patients\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
			part(zip, "xl/_rels/workbook.xml.rels", relations(relation(1, "worksheet", "worksheets/sheet1.xml")
					+ relation(2, "styles", "styles.xml") + relation(3, "sharedStrings", "sharedStrings.xml")));
			part(zip, "xl/styles.xml",
					"<styleSheet xmlns=\"" + SHEET + "\"><fonts count=\"1\"><font/></fonts>"
							+ "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
							+ "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
							+ "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			try (BufferedReader lines = Files.newBufferedReader(list); Writer shared = Files.newBufferedWriter(texts)) {
				rows(lines, new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16), shared);
			}
			zip.closeEntry();
			zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
			zip.write(("<sst xmlns=\"" + SHEET + "\" uniqueCount=\"" + this.count + "\">")
				.getBytes(StandardCharsets.UTF_8));
			Files.copy(texts, zip);
			zip.write("</sst>".getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
		}
		finally {
			Files.delete(texts);
		}
	}

	private void rows(BufferedReader lines, Writer sheet, Writer shared) throws IOException {
		sheet.write("<worksheet xmlns=\"" + SHEET + "\"><sheetData>");
		int row = 0;
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			row++;
			sheet.write("<row r=\"" + row + "\">");
			String[] cells = line.split(",", -1);
			for (int i = 0; i < cells.length; i++) {
				if (!cells[i].isEmpty()) {
					cell(sheet, shared, row, i, cells[i]);
				}
			}
			sheet.write("</row>");
		}
		sheet.write("</sheetData></worksheet>");
		sheet.flush();
	}

	private void cell(Writer sheet, Writer shared, int row, int column, String text) throws IOException {
		String address = "<c r=\"" + ((column >= 26) ? "A" : "") + (char) ('A' + column % 26) + row;
		if (row > 1 && BareCopy.isDate(PatientRows.COLUMNS.get(column))) {
			sheet.write(address + "\" s=\"1\"><v>" + ChronoUnit.DAYS.between(FIRST_DAY, LocalDate.parse(text))
					+ "</v></c>");
		}
		else {
			sheet.write(address + "\" t=\"s\"><v>" + number(shared, text) + "</v></c>");
		}
	}

	private int number(Writer shared, String text) throws IOException {
		Integer known = this.texts.get(text);
		if (known != null) {
			return known;
		}
		shared.write("<si><t>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></si>");
		if (this.texts.size() < REMEMBERED) {
			this.texts.put(text, this.count);
		}
		return this.count++;
	}

	private static String type(String part, String type) {
		return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
				+ ".spreadsheetml." + type + "+xml\"/>";
	}

	private static String relations(String all) {
		return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
	}

	private static String relation(int number, String type, String target) {
		return "<Relationship Id=\"rId" + number + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target
				+ "\"/>";
	}

	private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml)
			.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

}
