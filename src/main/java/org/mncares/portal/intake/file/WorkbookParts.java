package org.mncares.portal.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.Rule;

/**
 * Unpacks a workbook once without keeping anything, so that one that would fill the
 * memory is refused before it is read.
 */
final class WorkbookParts {

	private static final int ALWAYS_TAKEN = 1 << 20;

	private final FileLimits limits;

	private final byte[] buffer = new byte[1 << 16];

	private long unpacked;

	private WorkbookParts(FileLimits limits) {
		this.limits = limits;
	}

	static void check(Path workbook, FileLimits limits) throws IOException, UnreadableTable {
		try (ZipFile zip = new ZipFile(workbook.toFile())) {
			List<? extends ZipEntry> entries = zip.stream().limit(limits.workbookParts() + 1L).toList();
			if (entries.size() > limits.workbookParts()) {
				throw new UnreadableTable(Rule.WORKBOOK_TOO_LARGE);
			}
			requireWorkbook(entries);
			WorkbookParts parts = new WorkbookParts(limits);
			for (ZipEntry entry : entries) {
				try (InputStream input = zip.getInputStream(entry)) {
					parts.unpack(entry, input);
				}
			}
		}
		catch (ZipException | IllegalArgumentException ex) {
			throw new UnreadableTable(Rule.BROKEN_WORKBOOK);
		}
	}

	private static void requireWorkbook(List<? extends ZipEntry> entries) throws UnreadableTable {
		List<String> names = entries.stream().map((entry) -> entry.getName().toLowerCase(Locale.ROOT)).toList();
		if (names.contains("xl/workbook.bin")) {
			throw new UnreadableTable(noTable("This is a binary workbook (.xlsb)."), 0);
		}
		if (names.contains("content.xml")) {
			throw new UnreadableTable(noTable("This is an OpenDocument file."), 0);
		}
		if (!names.contains("[content_types].xml") || names.stream().noneMatch((name) -> name.startsWith("xl/"))) {
			throw new UnreadableTable(Rule.NOT_A_TABLE);
		}
	}

	private static Finding noTable(@Nullable String hint) {
		return new Finding(Rule.NOT_A_TABLE, (Column) null, null, hint);
	}

	private void unpack(ZipEntry entry, InputStream input) throws IOException, UnreadableTable {
		String name = entry.getName().toLowerCase(Locale.ROOT);
		boolean sheet = name.startsWith("xl/worksheets/");
		boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
		long size = 0;
		int run = 0;
		for (int count = input.read(this.buffer); count >= 0; count = input.read(this.buffer)) {
			if (xml && size == 0) {
				requireHarmless(count);
			}
			size += count;
			this.unpacked += count;
			boolean bomb = size > ALWAYS_TAKEN && size > entry.getCompressedSize() * this.limits.unpackedRatio();
			if (bomb || this.unpacked > this.limits.unpackedBytes()
					|| (!sheet && size > this.limits.sharedTextBytes())) {
				throw new UnreadableTable(Rule.WORKBOOK_TOO_LARGE);
			}
			run = xml ? longestRun(count, run) : 0;
		}
	}

	/** A workbook's parts are UTF-8 and define nothing. */
	private void requireHarmless(int count) throws UnreadableTable {
		String start = new String(this.buffer, 0, Math.min(count, 4096), StandardCharsets.ISO_8859_1);
		if (start.contains("<!DOCTYPE") || start.contains("<!ENTITY") || start.indexOf('\0') >= 0) {
			throw new UnreadableTable(Rule.BROKEN_WORKBOOK);
		}
	}

	/** Text between two tags is read into memory as a whole. */
	private int longestRun(int count, int before) throws UnreadableTable {
		int run = before;
		int longest = this.limits.cellCharacters() * 8;
		for (int i = 0; i < count; i++) {
			run = (this.buffer[i] == '<') ? 0 : run + 1;
			if (run > longest) {
				throw new UnreadableTable(Rule.CELL_TOO_LONG);
			}
		}
		return run;
	}

}
