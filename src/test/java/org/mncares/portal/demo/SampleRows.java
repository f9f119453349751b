package org.mncares.portal.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rows of the sample workbooks: a list of the newcomer's care system as it should be,
 * and the same as people really send it.
 */
final class SampleRows {

	/** Rows of the messy workbook, without its header. */
	static final int MESSY = 180;

	/** The place of the row that a second clinic lists too. */
	private static final int TWICE = 150;

	private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.US);

	private SampleRows() {
	}

	/** The corrected list: no errors, but people who are not eligible. */
	static List<DemoRow> corrected() {
		List<DemoRow> rows = messyPlaces();
		rows.remove(TWICE + 1);
		return rows;
	}

	/** The same with 41 cells to correct in 38 rows. */
	static List<DemoRow> messy() {
		List<DemoRow> rows = messyPlaces();
		each(rows, 3, 12, DemoColumn.SEX, "Fem");
		each(rows, 8, 2, DemoColumn.SEX, "Woman");
		each(rows, 5, 6, DemoColumn.DATE_OF_BIRTH, "");
		each(rows, 6, 4, DemoColumn.CLINIC_ID, "4410");
		each(rows, 7, 5, DemoColumn.CARE_COORDINATION_START, "6/15/18");
		each(rows, 0, 2, DemoColumn.DATE_OF_BIRTH, "2/30/1961");
		each(rows, 1, 1, DemoColumn.DATE_OF_BIRTH, "March 1950?");
		rows.get(3).with(DemoColumn.ZIP, "5508");
		rows.get(13).with(DemoColumn.ZIP, "5508");
		rows.get(23).with(DemoColumn.RACE_1, "4");
		for (int place : List.of(2, 12, 22, 32)) {
			rows.get(place)
				.with(DemoColumn.PAYOR_1, "UCare")
				.with(DemoColumn.MEMBER_ID_1, "")
				.with(DemoColumn.PAYOR_2, "")
				.with(DemoColumn.MEMBER_ID_2, "");
		}
		rows.get(4).with(DemoColumn.PHONE, "call the daughter");
		rows.get(14).with(DemoColumn.PREFERRED_LANGUAGE, "Klingon");
		return rows;
	}

	/** Changes a column in every tenth row, beginning at a place. */
	private static void each(List<DemoRow> rows, int first, int times, DemoColumn column, String cell) {
		for (int i = 0; i < times; i++) {
			rows.get(first + i * 10).with(column, cell);
		}
	}

	private static List<DemoRow> messyPlaces() {
		DemoStudy study = new DemoStudy();
		List<DemoClinic> clinics = study.clinics(DemoStudy.NEWCOMER);
		List<DemoRow> rows = new ArrayList<>();
		for (int number = 1; rows.size() < MESSY; number++) {
			DemoRow row = study.beside(clinics.get(number % 3 == 0 ? 1 : 0), number);
			rows.add(mixed(notAlwaysEligible(row, rows.size()), rows.size()));
		}
		rows.set(TWICE + 1, rows.get(TWICE).copy());
		DemoClinic other = clinics
			.get(rows.get(TWICE).cell(DemoColumn.CLINIC_ID).equals(clinics.getFirst().code()) ? 1 : 0);
		rows.get(TWICE + 1).with(DemoColumn.CLINIC_ID, other.code());
		rows.set(160, rows.get(140).copy());
		return rows;
	}

	/** Under age, early and late starts, from the hundredth row on. */
	private static DemoRow notAlwaysEligible(DemoRow row, int place) {
		LocalDate start = LocalDate.parse(row.cell(DemoColumn.CARE_COORDINATION_START));
		switch ((place < 100) ? 0 : place % 9) {
			case 2 ->
				row.with(DemoColumn.DATE_OF_BIRTH, start.minusYears(17).toString()).with(DemoColumn.DATE_OF_DEATH, "");
			case 4 -> row.with(DemoColumn.CARE_COORDINATION_START, start.minusYears(2).toString());
			case 7 -> row.with(DemoColumn.CARE_COORDINATION_START, "2019-04-" + (10 + place % 20))
				.with(DemoColumn.DATE_OF_DEATH, "");
			default -> {
			}
		}
		return row;
	}

	/** Some dates are text, as typed; the others become real dates. */
	private static DemoRow mixed(DemoRow row, int place) {
		if (place % 4 == 1) {
			row.with(DemoColumn.DATE_OF_BIRTH, LocalDate.parse(row.cell(DemoColumn.DATE_OF_BIRTH)).format(AMERICAN));
		}
		return row;
	}

}
