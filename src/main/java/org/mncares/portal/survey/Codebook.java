package org.mncares.portal.survey;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Says what the columns of the exported tables mean.
 */
final class Codebook {

	private Codebook() {
	}

	static void write(Writer out, List<Column> columns) {
		Csv.head(out, List.of("table", "column", "section", "question", "type", "required", "repeats", "choices", "min",
				"max", "max_length", "shown_when", "instrument_versions"));
		write(out, "care systems", CareSystemTable.HEAD, Column.of(columns, false));
		write(out, "clinics", ClinicTable.HEAD, Column.of(columns, true));
	}

	/** Pairs of a column's name and what it means, in order. */
	static Map<String, String> ordered(String... pairs) {
		Map<String, String> ordered = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			ordered.put(pairs[i], pairs[i + 1]);
		}
		return ordered;
	}

	private static void write(Writer out, String table, Map<String, String> head, List<Column> columns) {
		head.forEach((name, meaning) -> Csv.line(out,
				List.of(table, name, "", meaning, "", "", "", "", "", "", "", "", "")));
		columns.forEach((column) -> Csv.line(out, line(table, column)));
	}

	private static List<String> line(String table, Column column) {
		Item item = column.item();
		boolean text = item.type() == ItemType.STRING || item.type() == ItemType.TEXT
				|| item.type() == ItemType.OPEN_CHOICE;
		return List.of(table, item.linkId(), column.section().title(), item.text(), type(item),
				Boolean.toString(item.required()), Boolean.toString(item.repeats()), choices(item), plain(item.min()),
				plain(item.max()), text ? Integer.toString(item.maxLength()) : "", shownWhen(item),
				column.versions().stream().map(String::valueOf).collect(Collectors.joining("; ")));
	}

	private static String type(Item item) {
		return item.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String choices(Item item) {
		return (item.type() == ItemType.BOOLEAN) ? "true = Yes; false = No"
				: item.choices()
					.stream()
					.map((choice) -> choice.code() + " = " + choice.text())
					.collect(Collectors.joining("; "));
	}

	private static String shownWhen(Item item) {
		ShownWhen when = item.shownWhen();
		return (when == null) ? "" : when.conditions()
			.stream()
			.map((condition) -> condition.linkId() + " " + condition.operator().sign() + " " + condition.value())
			.collect(Collectors.joining(when.all() ? " and " : " or "));
	}

	private static String plain(@Nullable BigDecimal number) {
		return (number != null) ? number.toPlainString() : "";
	}

}
