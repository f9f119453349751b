package org.mncares.portal.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Invents patients; the same seed gives the same people. Their IDs say that they are a
 * demonstration, and their telephone numbers are ones that are never given out.
 */
final class DemoPatients {

	private static final LocalDate WINDOW_START = LocalDate.of(2018, 1, 2);

	private static final int WINDOW_DAYS = 420;

	private static final LocalDate LAST_DEATH = LocalDate.of(2021, 5, 28);

	private static final List<String> AREA_CODES = List.of("218", "320", "507", "612", "651", "763", "952");

	private static final List<String> STREETS = List.of("Birch", "Cedar", "Lake", "Main", "Prairie", "Depot", "Mill",
			"Park", "River", "Oak", "School", "Maple", "Tower", "Ash", "Pine");

	private static final List<String> KINDS = List.of("Street", "Avenue", "Road", "Lane", "Court");

	private final DemoPayors payors;

	DemoPatients(DemoPayors payors) {
		this.payors = payors;
	}

	/**
	 * An eligible patient.
	 * @param clinic where care coordination started
	 * @param number the patient's number in the clinic
	 */
	DemoRow patient(DemoClinic clinic, int number, DemoCoverage coverage) {
		String id = "DEMO-" + clinic.code() + "-" + String.format("%05d", number);
		Random random = new Random(DemoStudy.seed(id));
		DemoRow row = new DemoRow().with(DemoColumn.CLINIC_ID, clinic.code()).with(DemoColumn.PATIENT_ID, id);
		person(row, random);
		dates(row, random);
		contact(row, clinic, random);
		this.payors.write(row, coverage, random);
		return row;
	}

	private static void person(DemoRow row, Random random) {
		DemoNames.Group group = DemoNames.all().draw(random);
		int chance = random.nextInt(100);
		String sex = (chance < 58) ? "F" : (chance < 99) ? "M" : "U";
		row.with(DemoColumn.SEX, sex)
			.with(DemoColumn.LAST_NAME, DemoNames.one(group.last(), random))
			.with(DemoColumn.FIRST_NAME, group.first(sex, random))
			.with(DemoColumn.RACE_1, random.nextInt(20) == 0 ? "98" : group.race())
			.with(DemoColumn.ETHNICITY, random.nextInt(25) == 0 ? "97" : group.ethnicity())
			.with(DemoColumn.PREFERRED_LANGUAGE, DemoNames.one(group.languages(), random));
		if (random.nextInt(3) == 0) {
			row.with(DemoColumn.MIDDLE_NAME, String.valueOf((char) ('A' + random.nextInt(26))));
		}
	}

	private static void dates(DemoRow row, Random random) {
		LocalDate start = WINDOW_START.plusDays(random.nextInt(WINDOW_DAYS));
		int age = 19 + (random.nextInt(38) + random.nextInt(38));
		LocalDate born = start.minusYears(age).minusDays(random.nextInt(360) + 1L);
		row.with(DemoColumn.DATE_OF_BIRTH, born.toString()).with(DemoColumn.CARE_COORDINATION_START, start.toString());
		if (random.nextInt(16) == 0) {
			int days = (int) (LAST_DEATH.toEpochDay() - start.toEpochDay());
			row.with(DemoColumn.DATE_OF_DEATH, start.plusDays(random.nextInt(days) + 1L).toString());
		}
	}

	private static void contact(DemoRow row, DemoClinic clinic, Random random) {
		row.with(DemoColumn.CITY, clinic.city()).with(DemoColumn.STATE, "MN").with(DemoColumn.ZIP, clinic.zip());
		if (random.nextInt(25) > 0) {
			row.with(DemoColumn.ADDRESS_1, (1 + random.nextInt(899)) + " " + DemoNames.one(STREETS, random) + " "
					+ DemoNames.one(KINDS, random));
		}
		if (random.nextInt(9) == 0) {
			row.with(DemoColumn.ADDRESS_2, "Apt " + (1 + random.nextInt(40)));
		}
		if (random.nextInt(12) > 0) {
			row.with(DemoColumn.PHONE,
					DemoNames.one(AREA_CODES, random) + "-555-01" + String.format("%02d", random.nextInt(100)));
		}
	}

}
