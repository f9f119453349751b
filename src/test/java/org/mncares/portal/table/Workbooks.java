package org.mncares.portal.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes workbooks, good and bad ones, with another library than the portal's.
 */
public final class Workbooks {

	private Workbooks() {
	}

	public static byte[] of(Consumer<Workbook> content) throws IOException {
		try (Workbook workbook = new XSSFWorkbook()) {
			content.accept(workbook);
			return bytes(workbook);
		}
	}

	public static byte[] bytes(Workbook workbook) throws IOException {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		workbook.write(output);
		return output.toByteArray();
	}

	public static byte[] ofTexts(List<String> header, List<List<String>> rows) throws IOException {
		return of((workbook) -> {
			Sheet sheet = workbook.createSheet("List");
			put(sheet.createRow(0), header);
			for (int i = 0; i < rows.size(); i++) {
				put(sheet.createRow(i + 1), rows.get(i));
			}
		});
	}

	public static void put(Row row, List<String> cells) {
		for (int i = 0; i < cells.size(); i++) {
			if (!cells.get(i).isEmpty()) {
				row.createCell(i).setCellValue(cells.get(i));
			}
		}
	}

	public static byte[] encrypted(byte[] workbook) throws Exception {
		try (POIFSFileSystem container = new POIFSFileSystem();
				OPCPackage content = OPCPackage.open(new ByteArrayInputStream(workbook))) {
			EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
			info.getEncryptor().confirmPassword("secret");
			try (OutputStream output = info.getEncryptor().getDataStream(container)) {
				content.save(output);
			}
			ByteArrayOutputStream output = new ByteArrayOutputStream();
			container.writeFilesystem(output);
			return output.toByteArray();
		}
	}

	/** The same workbook with one part replaced or added. */
	public static byte[] with(byte[] workbook, String part, byte[] content) throws IOException {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(output);
				ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(workbook))) {
			for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
				if (!entry.getName().equals(part)) {
					zip.putNextEntry(new ZipEntry(entry.getName()));
					input.transferTo(zip);
				}
			}
			zip.putNextEntry(new ZipEntry(part));
			zip.write(content);
		}
		return output.toByteArray();
	}

	/** A sheet with the given rows as they stand in the XML. */
	public static byte[] withSheet(String rows) throws IOException {
		String sheet = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/"
				+ "spreadsheetml/2006/main\"><sheetData>" + rows + "</sheetData></worksheet>";
		return with(ofTexts(List.of("clinic_id"), List.of()), "xl/worksheets/sheet1.xml",
				sheet.getBytes(StandardCharsets.UTF_8));
	}

}
