package org.mncares.portal.intake.handback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.table.SummarySheet;
import org.mncares.portal.table.SummarySheet.Line;

/**
 * What is said about a list as a whole when it goes back to its people; no value of a
 * patient stands in it.
 *
 * @param list its number
 * @param checked when it was checked
 * @param rows how many rows it has
 * @param leftOut how many of them are left out
 * @param problems by rule and column, the gravest first
 */
record ListSummary(String list, LocalDate checked, long rows, long leftOut, List<Problem> problems) {

	public ListSummary {
		problems = List.copyOf(problems);
	}

	/**
	 * The sheet that says it.
	 * @param whole whether it stands in the person's own workbook, with all its sheets
	 */
	SummarySheet sheet(boolean whole) {
		List<Line> lines = new ArrayList<>();
		lines.add(Line.of("List " + this.list + ", checked on " + this.checked));
		lines.add(Line.of("Rows", this.rows));
		lines.add(Line.of("Rows you left out", this.leftOut));
		lines.add(Line.of());
		lines.add(Line.heading("What to do"));
		lines.add(Line.of("1. Correct the red cells. A comment on each says what is wrong, and so does the column "
				+ "problems. Amber cells are worth a look. Grey rows are left out."));
		lines.add(Line.of("2. Save the workbook."));
		lines.add(Line
			.of("3. Upload it again for the same clinics. This sheet and the column problems are passed over."));
		if (!whole) {
			lines.add(
					Line.of("Your workbook is too large, or made in a way, that its colours, formulas and other sheets "
							+ "could not be kept: here is the sheet with the list."));
		}
		addProblems(lines, "To correct", true);
		addProblems(lines, "Worth a look", false);
		return new SummarySheet(lines);
	}

	private void addProblems(List<Line> lines, String title, boolean error) {
		List<Problem> some = this.problems.stream()
			.filter((problem) -> problem.rule.severity().isError() == error)
			.toList();
		if (!some.isEmpty()) {
			lines.add(Line.of());
			lines.add(Line.heading(title, "Column", "Code", "Cells", "Rows"));
			some.forEach((problem) -> lines.add(Line.of(problem.rule.title() + ". " + problem.rule.advice(),
					(problem.column != null) ? problem.column.label() : "", problem.rule.code(), problem.cells,
					problem.rows)));
		}
	}

	/**
	 * What a rule found in a column.
	 *
	 * @param rule the rule
	 * @param column the column, if it is about one
	 * @param cells how many
	 * @param rows in how many rows
	 */
	public record Problem(Rule rule, @Nullable Column column, long cells, long rows) {
	}

}
