package org.mncares.portal.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamException;

/**
 * Unpacks a workbook once without keeping anything, so that one that would fill the
 * memory is refused before it is read.
 */
final class WorkbookParts {

	private final PartScan scan;

	private long unpacked;

	private WorkbookParts(FileLimits limits) {
		this.scan = new PartScan(limits);
	}

	static void check(Path workbook, FileLimits limits) throws IOException, UnreadableTable {
		try (ZipFile zip = new ZipFile(workbook.toFile())) {
			List<? extends ZipEntry> entries = zip.stream().limit(limits.workbookParts() + 1L).toList();
			if (entries.size() > limits.workbookParts()) {
				throw new UnreadableTable(TableProblem.WORKBOOK_TOO_LARGE);
			}
			requireWorkbook(entries);
			WorkbookParts parts = new WorkbookParts(limits);
			for (ZipEntry entry : entries) {
				try (PartStream part = new PartStream(entry, zip.getInputStream(entry), limits, parts.unpacked)) {
					parts.unpack(part);
				}
			}
			parts.scan.requireTexts();
		}
		catch (ZipException | EOFException | IllegalArgumentException ex) {
			throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
		}
	}

	private static void requireWorkbook(List<? extends ZipEntry> entries) throws UnreadableTable {
		List<String> names = entries.stream().map((entry) -> entry.getName().toLowerCase(Locale.ROOT)).toList();
		if (names.contains("xl/workbook.bin")) {
			throw noTable("This is a binary workbook (.xlsb).");
		}
		if (names.contains("content.xml")) {
			throw noTable("This is an OpenDocument file.");
		}
		if (!names.contains("[content_types].xml") || names.stream().noneMatch((name) -> name.startsWith("xl/"))) {
			throw new UnreadableTable(TableProblem.NOT_A_TABLE);
		}
	}

	private static UnreadableTable noTable(String hint) {
		return new UnreadableTable(TableProblem.NOT_A_TABLE, hint);
	}

	private void unpack(PartStream part) throws IOException, UnreadableTable {
		try {
			this.scan.scan(part);
		}
		catch (XMLStreamException | RuntimeException ex) {
			if (part.isXml() && part.refused() == null) {
				throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
			}
		}
		try {
			if (part.refused() == null) {
				part.transferTo(OutputStream.nullOutputStream());
			}
		}
		catch (UnreadableText ex) {
			throw new UnreadableTable(ex.problem());
		}
		TableProblem refused = part.refused();
		if (refused != null) {
			throw new UnreadableTable(refused);
		}
		this.unpacked += part.size();
	}

}
