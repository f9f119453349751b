package org.mncares.portal.intake.columns.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.columns.ColumnAnswers.Problem;
import org.mncares.portal.intake.columns.FileColumns;
import org.mncares.portal.intake.columns.FileColumns.FileColumn;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.table.CellText;

/**
 * The page on which the columns of a file are matched.
 *
 * @param list the list
 * @param attempt the check that it is of
 * @param headerRow the row of the names
 * @param open columns that nobody knows
 * @param known all others
 * @param needed what is required and not matched yet
 * @param problems what is wrong with what was chosen
 */
record ColumnsPage(PatientListView list, int attempt, long headerRow, List<Line> open, List<Line> known,
		List<String> needed, List<Problem> problems) {

	private static final int SHOWN = 80;

	static ColumnsPage of(PatientListView list, FileColumns file, ColumnsForm form, List<Problem> problems) {
		List<Line> open = new ArrayList<>();
		List<Line> known = new ArrayList<>();
		for (FileColumn column : file.columns()) {
			Line line = line(column, form, problems);
			(column.match().isOpen() ? open : known).add(line);
		}
		return new ColumnsPage(list, file.attempt(), file.headerRow(), open, known,
				file.missing().stream().map(Column::label).toList(), problems);
	}

	private static Line line(FileColumn column, ColumnsForm form, List<Problem> problems) {
		String name = column.match().name();
		String error = problems.stream()
			.filter((problem) -> problem.index() == column.match().index())
			.findFirst()
			.map(ColumnsPage::sentence)
			.orElse("");
		return new Line(column.match().index(), (name.length() > SHOWN) ? CellText.cut(name, SHOWN) + "…" : name,
				column.letters(), column.samples(), form.chosen(column), said(column), error);
	}

	/** What is wrong in a sentence. */
	public static String sentence(Problem problem) {
		String label = problem.column().label();
		return (problem.index() < 0)
				? label + " is needed: choose which of your columns it is. If your file does not have it, "
						+ "add it and upload the file again."
				: "Another column is " + label + " already. Choose it for one of them only.";
	}

	private static String said(FileColumn column) {
		if (column.suggestion() != null) {
			return "Suggested, because " + column.suggestion().because() + ". Look at the values.";
		}
		return switch (column.match().how()) {
			case BY_NAME -> "Matched by its name.";
			case CHOSEN, NOT_PART -> "Your care system said so before.";
			case DOUBLED -> "Another of your columns means the same. Choose the one that counts.";
			case UNKNOWN -> "";
		};
	}

	/** Columns that every list needs. */
	public List<Column> required() {
		return columns(Column::isRequired);
	}

	/** Columns that are read where they are sent. */
	public List<Column> optional() {
		return columns((column) -> !column.isRequired());
	}

	public boolean hasSuggestions() {
		return this.open.stream().anyMatch((line) -> line.said().startsWith("Suggested"));
	}

	/** Where a problem can be mended. */
	public String target(Problem problem) {
		if (problem.index() >= 0) {
			return "column-" + problem.index();
		}
		List<Line> lines = this.open.isEmpty() ? this.known : this.open;
		return lines.isEmpty() ? "columns" : "column-" + lines.getFirst().index();
	}

	private static List<Column> columns(Predicate<Column> which) {
		return Column.ofTemplate().stream().filter(which).toList();
	}

	/**
	 * A column of the file.
	 *
	 * @param index its place, counted from 0
	 * @param name its name, cut to 80 characters
	 * @param letters how a spreadsheet program calls it
	 * @param samples up to three values
	 * @param chosen the key of our column, or a hyphen
	 * @param said how that came about
	 * @param error what is wrong with it, empty when nothing is
	 */
	record Line(int index, String name, String letters, List<String> samples, String chosen, String said,
			String error) {
	}

}
