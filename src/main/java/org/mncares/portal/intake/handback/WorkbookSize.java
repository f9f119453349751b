package org.mncares.portal.intake.handback;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Says whether a workbook can be held in memory as a whole: by what it unpacks to, not by
 * what it says of itself.
 */
final class WorkbookSize {

	/** Sheets and texts take some 25 times of this in memory. */
	static final long CONTENT_BYTES = 4L << 20;

	private static final long STYLE_BYTES = 1L << 20;

	/** Pictures and the like are kept as they are. */
	private static final long ALL_BYTES = 16L << 20;

	private static final int PARTS = 500;

	private long content;

	private long all;

	private WorkbookSize() {
	}

	/** Whether a file is a workbook, without programs in it, that fits. */
	static boolean fits(Path file) {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			List<? extends ZipEntry> entries = zip.stream().limit(PARTS + 1L).toList();
			if (entries.size() > PARTS || zip.getEntry("[Content_Types].xml") == null) {
				return false;
			}
			WorkbookSize size = new WorkbookSize();
			for (ZipEntry entry : entries) {
				if (!size.add(zip, entry)) {
					return false;
				}
			}
			return true;
		}
		catch (IOException | IllegalArgumentException ex) {
			return false;
		}
	}

	private boolean add(ZipFile zip, ZipEntry entry) throws IOException {
		String name = entry.getName().toLowerCase(Locale.ROOT);
		if (name.endsWith("vbaproject.bin")) {
			return false;
		}
		long most = name.endsWith("styles.xml") ? STYLE_BYTES : ALL_BYTES;
		long before = this.all;
		byte[] buffer = new byte[1 << 14];
		try (InputStream part = zip.getInputStream(entry)) {
			for (int count = part.read(buffer); count >= 0; count = part.read(buffer)) {
				this.all += count;
				if (this.all > ALL_BYTES || this.all - before > most) {
					return false;
				}
			}
		}
		if (name.endsWith(".xml") || name.endsWith(".vml") || name.endsWith(".rels")) {
			this.content += this.all - before;
		}
		return this.content <= CONTENT_BYTES;
	}

}
