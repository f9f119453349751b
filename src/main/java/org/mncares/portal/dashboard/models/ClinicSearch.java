package org.mncares.portal.dashboard.models;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which clinics are asked for and in which order; whatever cannot be read is as if it
 * were not there.
 *
 * @param text words that are all searched for in name, code, city and care system
 * @param sort the column to sort by
 * @param descending whether from the last to the first
 */
public record ClinicSearch(String text, String sort, boolean descending) {

	private static final int LONGEST = 100;

	private static final String BY_NAME = "name";

	/** What each column is sorted by, in the statement. */
	private static final Map<String, List<String>> COLUMNS = Map.of(BY_NAME, List.of("lower(c.name)"), "code",
			List.of("length(c.code)", "c.code"), "system", List.of("lower(s.name)"), "model",
			List.of("array_position(array['MEDICAL', 'MEDICAL_SOCIAL', 'MIXED', 'NOT_YET_CLASSIFIED'], c.reported_class)"),
			"own", List.of("array_position(array['MEETS', 'DOES_NOT_MEET', 'UNKNOWN'], c.own_decision)"), "city",
			List.of("lower(c.city)"), "ruca",
			List.of("case when c.ruca_code ~ '^[0-9]+([.][0-9]+)?$' then c.ruca_code::numeric end"));

	/**
	 * Reads a query.
	 * @param text what was typed, of any length
	 * @param sort a column, with a minus before it for descending
	 */
	public static ClinicSearch of(@Nullable String text, @Nullable String sort) {
		String typed = (text != null) ? text.replaceAll("\\p{Cntrl}", " ").strip() : "";
		String cut = typed.codePoints()
			.limit(LONGEST)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		boolean descending = sort != null && sort.startsWith("-");
		String column = (sort == null) ? BY_NAME : descending ? sort.substring(1) : sort;
		return COLUMNS.containsKey(column) ? new ClinicSearch(cut, column, descending)
				: new ClinicSearch(cut, BY_NAME, false);
	}

	/** The order as the address says it; empty for the usual one. */
	public String asked() {
		String column = this.descending ? "-" + this.sort : this.sort;
		return column.equals(BY_NAME) ? "" : column;
	}

	List<String> words() {
		return Stream.of(this.text.split("\\s+", -1)).filter((word) -> !word.isEmpty()).toList();
	}

	/** The order of the statement; only what stands in {@link #COLUMNS} gets there. */
	String order() {
		String direction = this.descending ? " desc nulls last" : " asc nulls last";
		return COLUMNS.getOrDefault(this.sort, List.of())
			.stream()
			.map((column) -> column + direction + ", ")
			.collect(Collectors.joining("", "", "lower(c.name), c.code"));
	}

}
