package org.mncares.portal.precheck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.file.RowFindings;
import org.mncares.portal.intake.rule.CheckedRow;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.ListContext;
import org.mncares.portal.table.Original;
import org.mncares.portal.table.UnreadableTable;

/**
 * Everything that the checker finds in a list, in a form that can be compared.
 *
 * @param list what the check came to
 * @param lines a line for each finding, sorted
 */
record Found(CheckedList list, List<String> lines) {

	static Found in(ListCheck check, Original original) throws Exception {
		CheckedList list = check.check(original);
		List<String> lines = new ArrayList<>();
		list.ofFile()
			.forEach((finding) -> lines.add(line((list.unreadableRow() > 0) ? list.unreadableRow() : null, finding)));
		if (!list.unreadable()) {
			lines.addAll(ofRows(check, original, list.context(), list.verdicts()));
		}
		return new Found(list, lines.stream().sorted().toList());
	}

	/** The same of a list without findings about the whole, with little memory. */
	static List<String> inParts(ListCheck check, Original original, ListContext context, int part) throws Exception {
		BitSet all = new BitSet();
		try (RowPass pass = check.walk(original, context)) {
			for (CheckedRow row = pass.next(); row != null; row = pass.next()) {
				all.set((int) row.number());
			}
		}
		Verdicts verdicts = new RowsTogether(new RowKeys(), SomeProfile.profile().cohort().firstStart(),
				() -> check.walk(original, context), part)
			.judge(all, (verdict) -> {
			});
		List<String> lines = new ArrayList<>(ofRows(check, original, context, verdicts));
		try (RowPass pass = check.walk(original, context)) {
			pass.mapping().findings().forEach((finding) -> lines.add(line(null, finding)));
		}
		return lines.stream().sorted().toList();
	}

	static String line(@Nullable Long row, Finding finding) {
		return String.join("|", String.valueOf(row), finding.rule().code(),
				(finding.column() != null) ? finding.column().key() : "", String.valueOf(finding.value()),
				String.valueOf(finding.hint()));
	}

	private static List<String> ofRows(ListCheck check, Original original, ListContext context, Verdicts verdicts)
			throws IOException, UnreadableTable {
		List<String> lines = new ArrayList<>();
		try (RowPass pass = check.walk(original, context)) {
			AllFindings all = new AllFindings(pass, verdicts);
			while (all.hasNext()) {
				RowFindings row = all.next();
				row.findings().forEach((finding) -> lines.add(line(row.row(), finding)));
			}
		}
		return lines;
	}

}
