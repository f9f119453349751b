package org.mncares.portal.intake.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mncares.portal.table.CellText;
import org.mncares.portal.table.RawRow;

/**
 * Watches whether a column holds social security numbers: one that is called so and is
 * not blank, or one in which more than half of the cells are written as such.
 */
final class SsnWatch {

	private final List<String> header;

	private final boolean[] called;

	private final long[] filled;

	private final long[] written;

	SsnWatch(List<String> header) {
		this.header = header;
		this.called = new boolean[header.size()];
		this.filled = new long[header.size()];
		this.written = new long[header.size()];
		for (int i = 0; i < header.size(); i++) {
			this.called[i] = isCalledSo(header.get(i));
		}
	}

	void see(RawRow row) {
		String[] cells = row.cells();
		int count = Math.min(cells.length, this.filled.length);
		for (int i = 0; i < count; i++) {
			String cell = cells[i];
			if (!cell.isEmpty()) {
				this.filled[i]++;
				this.written[i] += (cell.length() >= 11 && cell.length() < 16 && Ssn.isWritten(cell.strip())) ? 1 : 0;
			}
		}
	}

	List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < this.filled.length; i++) {
			boolean mostly = this.written[i] > 1 && this.written[i] * 2 > this.filled[i];
			if (mostly || (this.called[i] && this.filled[i] > 0)) {
				String name = this.header.get(i);
				findings.add(new Finding(Rule.SSN_COLUMN, Column.match(name).orElse(null), name, null));
			}
		}
		return findings;
	}

	/** By whole words, as "class name" holds the letters too. */
	static boolean isCalledSo(String name) {
		String joined = CellText.key(name);
		if (joined.contains("socialsecurity") || joined.contains("socsec")) {
			return true;
		}
		String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
		for (String word : words.split("[^a-z]+", -1)) {
			if (word.equals("ssn") || word.equals("ssns")) {
				return true;
			}
		}
		return false;
	}

}
