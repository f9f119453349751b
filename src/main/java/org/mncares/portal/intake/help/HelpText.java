package org.mncares.portal.intake.help;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Severity;
import org.mncares.portal.intake.rule.ValueMask;
import org.mncares.portal.table.Cells;

/**
 * Writes the report as plain text. All that it is given is masked already or never held a
 * patient's value.
 */
final class HelpText {

	private static final int SHAPES = 6;

	private static final Pattern QUOTED = Pattern.compile("[\"'\u201c\u2018].*", Pattern.DOTALL);

	private final StringBuilder text = new StringBuilder(4096);

	private HelpText() {
	}

	static String of(HelpFacts facts, List<HelpGroup> groups) {
		HelpText report = new HelpText();
		report.about(facts);
		report.columns(facts.columns());
		report.counts(facts);
		if (groups.isEmpty()) {
			report.line("", "Nothing was found.");
		}
		groups.forEach((group) -> report.group(group, facts.columns()));
		report.line("", "End of the report.");
		return report.text.toString();
	}

	private void about(HelpFacts facts) {
		line("MNCARES Study Portal: help report of list " + facts.list(),
				"Safe to send: it holds no values of patients. " + "Letters of a value stand as A or a, digits as 9;",
				"values of names, streets and cities, and of the file's own name, are left out.", "",
				"Status: " + facts.status(),
				"Format: " + ((facts.format() != null) ? unquoted(facts.format()) : "not known"),
				"Size: " + facts.bytes() + " bytes", "Checked under: rule catalogue " + or(facts.catalogue(), "none")
						+ ", cohort definition " + or(facts.definition(), "not recorded"));
		if (facts.failure() != null) {
			line("Could not be used: " + facts.failure());
		}
	}

	private void columns(List<String> columns) {
		line("", "Columns, as they were read:");
		for (int i = 0; i < columns.size(); i++) {
			String key = columns.get(i);
			line("  " + Cells.letters(i) + "  "
					+ (key.isEmpty() ? "(not a column of the list; its name is left out)" : key));
		}
		if (columns.isEmpty()) {
			line("  none");
		}
	}

	private void counts(HelpFacts facts) {
		line("", "Rows:");
		facts.counts().forEach((what, rows) -> line("  " + what + ": " + rows));
	}

	private void group(HelpGroup group, List<String> columns) {
		Column column = group.column();
		line("", group.rule().code() + " " + severity(group.rule().severity()) + ": " + group.rule().title(),
				"  Column: " + ((column != null) ? column.key() + at(column, columns) : "none"),
				"  Found: " + group.cells() + ((group.cells() == 1) ? " time" : " times"));
		if (!group.rows().isEmpty()) {
			line("  Rows" + ((group.cells() > group.rows().size()) ? " (the first " + group.rows().size() + ")" : "")
					+ ": " + group.rows().stream().distinct().map(String::valueOf).collect(Collectors.joining(", ")));
		}
		if (!group.shapes().isEmpty()) {
			line("  Written as: " + shapes(group.shapes()));
		}
	}

	/** What stands in quotation marks is a person's own text: a sheet's name. */
	private static String unquoted(String format) {
		return QUOTED.matcher(format).replaceAll((quoted) -> Matcher.quoteReplacement(ValueMask.shape(quoted.group())));
	}

	private static String shapes(Map<String, Integer> shapes) {
		String first = shapes.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
			.limit(SHAPES)
			.map((shape) -> "[" + shape.getKey() + "]" + ((shape.getValue() > 1) ? " x " + shape.getValue() : ""))
			.collect(Collectors.joining(", "));
		return (shapes.size() > SHAPES) ? first + ", and " + (shapes.size() - SHAPES) + " more" : first;
	}

	private static String at(Column column, List<String> columns) {
		int index = columns.indexOf(column.key());
		return (index >= 0) ? " (" + Cells.letters(index) + ")" : "";
	}

	private static String severity(Severity severity) {
		return switch (severity) {
			case FILE -> "the file cannot be used";
			case REFUSAL -> "refused";
			case ERROR -> "to correct";
			case WARNING -> "worth a look";
			case NOT_ELIGIBLE -> "not eligible";
			case NOTE -> "note";
		};
	}

	private static String or(@Nullable Object value, String otherwise) {
		return (value != null) ? value.toString() : otherwise;
	}

	private void line(String... lines) {
		for (String line : lines) {
			this.text.append(line).append("\r\n");
		}
	}

}
