package org.mncares.portal.intake.mend.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mncares.portal.intake.mend.TypedChange;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.TypedCell;
import org.mncares.portal.table.CellText;

import org.springframework.util.MultiValueMap;

/**
 * What a person typed in the cells of a row.
 *
 * @param was what stood in each cell when the person looked
 * @param now what the person typed, tidied
 * @param refusing whether the person knows that an opt-out has the list refused
 */
record TypedRow(Map<Column, String> was, Map<Column, String> now, boolean refusing) {

	private static final String WAS = "was.";

	private static final String NOW = "now.";

	/** From the fields of the form; a suggestion that was taken counts as typed. */
	static TypedRow of(MultiValueMap<String, String> fields) {
		Map<Column, String> was = new EnumMap<>(Column.class);
		Map<Column, String> now = new EnumMap<>(Column.class);
		fields.toSingleValueMap().forEach((name, text) -> {
			if (name.startsWith(NOW)) {
				column(name.substring(NOW.length())).ifPresent((column) -> now.put(column, CellText.tidy(text)));
			}
			else if (name.startsWith(WAS)) {
				column(name.substring(WAS.length())).ifPresent((column) -> was.put(column, CellText.tidy(text)));
			}
		});
		String use = Optional.ofNullable(fields.getFirst("use")).orElse("");
		int at = use.indexOf('=');
		if (at > 0) {
			column(use.substring(0, at)).ifPresent((column) -> now.put(column, CellText.tidy(use.substring(at + 1))));
		}
		return new TypedRow(was, now, "true".equals(fields.getFirst("refusing")));
	}

	private static Optional<Column> column(String key) {
		return Column.match(key).filter((column) -> column != Column.PROBLEMS);
	}

	/** What cannot be taken, by column, each as a sentence. */
	Map<Column, String> problems() {
		Map<Column, String> problems = new EnumMap<>(Column.class);
		this.now.forEach((column, text) -> {
			String problem = TypedCell.problem(column, text);
			if (problem != null) {
				problems.put(column, problem);
			}
		});
		return problems;
	}

	List<TypedChange> changes() {
		return this.now.entrySet()
			.stream()
			.map((cell) -> new TypedChange(cell.getKey(), this.was.getOrDefault(cell.getKey(), ""), cell.getValue()))
			.toList();
	}

}
