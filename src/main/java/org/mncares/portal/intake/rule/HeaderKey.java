package org.mncares.portal.intake.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.mncares.portal.table.CellText;

/**
 * The name of a file's column as it is remembered: case, blanks, {@code _} and {@code -}
 * do not matter, and a name that stands there several times is told apart by its place.
 *
 * @param key the name as it is compared, 1 to 200 characters
 * @param occurrence 1 where it stands for the first time in its header
 */
public record HeaderKey(String key, int occurrence) {

	private static final int LONGEST = 200;

	private static final int KEPT = 130;

	public HeaderKey {
		if (key.isEmpty() || key.length() > LONGEST || occurrence < 1) {
			throw new IllegalArgumentException("No name of a column");
		}
	}

	/** The key of a name that stands once in its header; empty names have none. */
	static HeaderKey of(String name) {
		return new HeaderKey(compared(name), 1);
	}

	/**
	 * The keys of a header's names.
	 * @return one for each cell, the empty ones without
	 */
	static Map<Integer, HeaderKey> of(List<String> header) {
		Map<Integer, HeaderKey> keys = new HashMap<>();
		Map<String, Integer> seen = new HashMap<>();
		for (int i = 0; i < header.size(); i++) {
			String key = compared(header.get(i));
			if (!key.isEmpty()) {
				keys.put(i, new HeaderKey(key, seen.merge(key, 1, Integer::sum)));
			}
		}
		return keys;
	}

	/** A name beyond all measure is told by its beginning and its hash. */
	private static String compared(String name) {
		String key = CellText.key(name);
		if (key.isEmpty() && !CellText.isBlank(name)) {
			key = CellText.tidy(name);
		}
		return (key.length() <= LONGEST) ? key : CellText.cut(key, KEPT) + '~' + hash(key);
	}

	private static String hash(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
