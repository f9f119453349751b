package org.mncares.portal.bulk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.Sha256;

/**
 * What an import would do and what is wrong with it, against what is stored at one
 * moment.
 *
 * @param format what the file was read as; null where it could not be read
 * @param lines problems, notes and changes, in the order of the rows
 * @param counts what it comes to
 * @param toSave new and changed rows
 */
record BulkReport(@Nullable String format, List<BulkLine> lines, BulkCounts counts, List<BulkRow> toSave) {

	/** The report of a file whose rows were not read. */
	static BulkReport unread(@Nullable String format, List<BulkLine> lines) {
		return new BulkReport(format, lines, new BulkCounts(0, 0, 0, 0, 0, problems(lines)), List.of());
	}

	/** The report of rows that were read and checked. */
	static BulkReport of(String format, List<BulkLine> ofFile, List<BulkRow> rows) {
		List<BulkLine> lines = new ArrayList<>(ofFile);
		List<BulkRow> toSave = new ArrayList<>();
		int fresh = 0;
		int wrong = 0;
		for (BulkRow row : rows) {
			if (!row.problems().isEmpty()) {
				wrong++;
				row.problems()
					.forEach((problem) -> lines.add(BulkLine.problem(row.number(), row.name(), label(problem.column()),
							problem.value(), problem.sentence())));
			}
			else if (row.isNew()) {
				fresh++;
				toSave.add(row);
				lines.add(fresh(row));
			}
			else if (row.isChanged()) {
				toSave.add(row);
				addChanges(lines, row);
			}
		}
		int changed = toSave.size() - fresh;
		return new BulkReport(format, lines, new BulkCounts(rows.size(), fresh, changed,
				rows.size() - fresh - changed - wrong, wrong, problems(lines)), toSave);
	}

	private static @Nullable String label(@Nullable BulkColumn column) {
		return (column != null) ? column.label() : null;
	}

	private static BulkLine fresh(BulkRow row) {
		List<String> values = row.columns()
			.stream()
			.filter((column) -> !column.isKey())
			.map((column) -> row.value(column.header()))
			.filter((value) -> !value.isEmpty())
			.toList();
		return new BulkLine(LineKind.NEW, row.number(), row.name(), null, "", String.join(" · ", values), null);
	}

	private static void addChanges(List<BulkLine> lines, BulkRow row) {
		for (int i = 0; i < row.columns().size(); i++) {
			if (row.changes(i)) {
				BulkColumn column = row.columns().get(i);
				String header = column.header();
				lines.add(new BulkLine(LineKind.CHANGE, row.number(), row.name(), column.label(), row.before(header),
						row.value(header), null));
			}
		}
	}

	private static int problems(List<BulkLine> lines) {
		return (int) lines.stream().filter((line) -> line.kind() == LineKind.PROBLEM).count();
	}

	/** Whether it can be confirmed. */
	boolean isReady() {
		return this.counts.problems() == 0 && this.counts.toSave() > 0;
	}

	/**
	 * A digest of all that the report says; the same file against other things stored has
	 * another.
	 */
	String fingerprint() {
		MessageDigest digest = Sha256.digest();
		digest.update(this.counts.toString().getBytes(StandardCharsets.UTF_8));
		this.lines.forEach((line) -> digest.update(line.toString().getBytes(StandardCharsets.UTF_8)));
		return Sha256.hex(digest);
	}

}
