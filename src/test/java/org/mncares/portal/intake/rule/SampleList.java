package org.mncares.portal.intake.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.mncares.portal.table.RawRow;

/**
 * A list context and rows to begin from: one row in which nothing is wrong, and what is
 * changed in it.
 */
public final class SampleList {

	public static final ListContext CONTEXT = context(Set.of());

	private final Map<Column, String> cells = new EnumMap<>(Column.class);

	private SampleList() {
	}

	public static ListContext context(Set<Column> dayFirst) {
		return new ListContext(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 2, 28), 18,
				List.of(new ListClinic(11, "0412", true, true), new ListClinic(12, "NE-7", true, false),
						new ListClinic(13, "0500", false, false)),
				SampleList::match, dayFirst, LocalDate.of(2021, 6, 15));
	}

	private static PayorMatch match(String written) {
		return switch (written.toLowerCase(Locale.ROOT)) {
			case "ucare", "7" -> PayorMatch.partner(70, null);
			case "healthpartners", "3" -> PayorMatch.partner(30, Pattern.compile("[A-Z]{2}\\d{6}"));
			case "uninsured" -> PayorMatch.UNINSURED;
			case "unknown" -> PayorMatch.UNKNOWN;
			default -> PayorMatch.OTHER;
		};
	}

	/** A row in which nothing is wrong. */
	public static SampleList row() {
		SampleList row = new SampleList();
		return row.with(Column.CLINIC_ID, "0412")
			.with(Column.PATIENT_ID, "A1001")
			.with(Column.LAST_NAME, "Nguyễn")
			.with(Column.FIRST_NAME, "Mai")
			.with(Column.DATE_OF_BIRTH, "1950-03-25")
			.with(Column.SEX, "F")
			.with(Column.CARE_COORDINATION_START, "2018-03-05")
			.with(Column.RACE_1, "2")
			.with(Column.ETHNICITY, "2")
			.with(Column.PREFERRED_LANGUAGE, "vi")
			.with(Column.ADDRESS_1, "12 Lake Street")
			.with(Column.CITY, "Saint Paul")
			.with(Column.STATE, "MN")
			.with(Column.ZIP, "55113")
			.with(Column.PHONE, "651-555-0100")
			.with(Column.PAYOR_1, "UCare")
			.with(Column.MEMBER_ID_1, "U-100200")
			.with(Column.RESEARCH_OPT_OUT, "N");
	}

	public SampleList with(Column column, String cell) {
		this.cells.put(column, cell);
		return this;
	}

	public static List<String> header() {
		return Column.ofTemplate().stream().map(Column::key).toList();
	}

	/** The cells in the order of the template. */
	public List<String> cells() {
		List<String> row = new ArrayList<>();
		Column.ofTemplate().forEach((column) -> row.add(this.cells.getOrDefault(column, "")));
		return row;
	}

	RawRow raw(long number) {
		return new RawRow(number, cells().toArray(String[]::new));
	}

	CheckedRow check() {
		return check(CONTEXT);
	}

	CheckedRow check(ListContext context) {
		return new RowCheck(context, ColumnMapping.of(header())).check(raw(2));
	}

	/** The rules that found something in this row. */
	List<Rule> rules() {
		return check().findings().stream().map(Finding::rule).toList();
	}

}
