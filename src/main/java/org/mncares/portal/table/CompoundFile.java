package org.mncares.portal.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Tells what an OLE2 container holds by the names in its directory: a protected workbook,
 * an old one, or something else.
 */
final class CompoundFile {

	private static final int CHUNK = 1 << 16;

	private static final int OVERLAP = 64;

	private CompoundFile() {
	}

	static TableProblem problemOf(InputStream input) throws IOException {
		boolean old = false;
		byte[] bytes = new byte[OVERLAP + CHUNK];
		int kept = 0;
		for (int count = input.readNBytes(bytes, 0, CHUNK); count > 0; count = input.readNBytes(bytes, kept, CHUNK)) {
			String text = new String(bytes, 0, kept + count, StandardCharsets.ISO_8859_1);
			if (text.contains(wide("EncryptedPackage"))) {
				return TableProblem.PASSWORD_PROTECTED;
			}
			old |= text.contains(wide("Workbook")) || text.contains(wide("Book"));
			int from = Math.max(0, kept + count - OVERLAP);
			int length = kept + count - from;
			System.arraycopy(bytes, from, bytes, 0, length);
			kept = length;
		}
		return old ? TableProblem.OLD_WORKBOOK : TableProblem.NOT_A_TABLE;
	}

	private static String wide(String name) {
		return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
	}

}
