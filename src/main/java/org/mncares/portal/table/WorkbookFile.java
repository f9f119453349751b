package org.mncares.portal.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * A workbook as the archive that it is; one that would fill disk or memory is refused by
 * what it says of its parts, and each part again while it is unpacked.
 */
final class WorkbookFile implements Closeable {

	private static final int ALWAYS_TAKEN = 1 << 20;

	/** The size of a part that is neither a sheet nor the table of texts. */
	private static final long OTHER_BYTES = 64L << 20;

	private final ZipFile zip;

	private final FileLimits limits;

	private final Map<String, ZipEntry> entries = new HashMap<>();

	WorkbookFile(Path path, FileLimits limits) throws IOException, UnreadableTable {
		this.limits = limits;
		try {
			this.zip = new ZipFile(path.toFile());
		}
		catch (ZipException | IllegalArgumentException ex) {
			throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
		}
		try {
			readEntries();
		}
		catch (UnreadableTable | RuntimeException ex) {
			this.zip.close();
			throw ex;
		}
	}

	private void readEntries() throws UnreadableTable {
		List<? extends ZipEntry> all = this.zip.stream().limit(this.limits.workbookParts() + 1L).toList();
		if (all.size() > this.limits.workbookParts()) {
			throw new UnreadableTable(TableProblem.WORKBOOK_TOO_LARGE);
		}
		long unpacked = 0;
		for (ZipEntry entry : all) {
			this.entries.putIfAbsent(entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/'), entry);
			unpacked += Math.max(0, entry.getSize());
			if (entry.getSize() > mostOf(entry) || unpacked > this.limits.unpackedBytes()) {
				throw new UnreadableTable(TableProblem.WORKBOOK_TOO_LARGE);
			}
		}
		requireWorkbook();
	}

	private void requireWorkbook() throws UnreadableTable {
		if (has("xl/workbook.bin")) {
			throw noTable("This is a binary workbook (.xlsb).");
		}
		if (has("content.xml")) {
			throw noTable("This is an OpenDocument file.");
		}
		if (!has("[content_types].xml") || this.entries.keySet().stream().noneMatch((name) -> name.startsWith("xl/"))) {
			throw new UnreadableTable(TableProblem.NOT_A_TABLE);
		}
	}

	private static UnreadableTable noTable(String hint) {
		return new UnreadableTable(TableProblem.NOT_A_TABLE, hint);
	}

	private long mostOf(ZipEntry entry) {
		return Math.max(ALWAYS_TAKEN, Math.max(0, entry.getCompressedSize()) * this.limits.unpackedRatio());
	}

	boolean has(String name) {
		return this.entries.containsKey(name.toLowerCase(Locale.ROOT));
	}

	/** Names of the parts in a folder, in their order, for workbooks that list none. */
	List<String> in(String folder) {
		List<String> names = new ArrayList<>(this.entries.keySet());
		names.removeIf((name) -> !name.startsWith(folder) || name.indexOf('/', folder.length()) >= 0);
		names.sort((a, b) -> (a.length() != b.length()) ? a.length() - b.length() : a.compareTo(b));
		return names;
	}

	/** Opens a sheet. */
	XmlPart sheet(String name) throws IOException, UnreadableTable {
		return open(name, this.limits.unpackedBytes());
	}

	/** Opens the table of texts. */
	XmlPart texts(String name) throws IOException, UnreadableTable {
		return open(name, this.limits.sharedTextBytes());
	}

	/** Opens any other part; null where it is not there. */
	@Nullable XmlPart part(String name) throws IOException, UnreadableTable {
		return has(name) ? open(name, OTHER_BYTES) : null;
	}

	private XmlPart open(String name, long limit) throws IOException, UnreadableTable {
		ZipEntry entry = this.entries.get(name.toLowerCase(Locale.ROOT));
		if (entry == null) {
			throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
		}
		try {
			return new XmlPart(new PartStream(this.zip.getInputStream(entry), Math.min(mostOf(entry), limit),
					this.limits.cellCharacters()));
		}
		catch (ZipException | IllegalArgumentException ex) {
			throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
		}
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
