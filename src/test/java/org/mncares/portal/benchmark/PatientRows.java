package org.mncares.portal.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Writes patient lists of any length as CSV, always the same for the same seed: in each
 * twenty rows one has a problem, of seven kinds that a bare COPY takes all the same.
 */
final class PatientRows {

	static final List<String> COLUMNS = List.of("clinic_id", "patient_id", "last_name", "first_name", "middle_name",
			"date_of_birth", "sex", "date_of_death", "care_coordination_start", "race_1", "race_2", "race_3", "race_4",
			"race_5", "ethnicity", "preferred_language", "address_1", "address_2", "city", "state", "zip", "phone",
			"payor_1", "member_id_1", "payor_2", "member_id_2", "research_opt_out");

	private static final int ROWS_PER_PROBLEM = 20;

	private static final String[] LAST_NAMES = { "Anderson", "Johnson", "Nguyễn", "Xiong", "Cabdi", "O'Brien", "Olson",
			"Larson", "Yang", "Vang", "Hassan", "Peterson", "García", "Lindström", "Kowalski", "Schmidt", "Moua", "Ali",
			"Thompson", "Berg", "Dahl", "Swanson", "Carlson", "Mohamed", "Lee", "Martínez", "Novak", "Fischer" };

	private static final String[] FIRST_NAMES = { "Maria", "James", "Mai", "Pa", "Fadumo", "Erik", "Linda", "Robert",
			"Kia", "Abdi", "Susan", "Carl", "José", "Ingrid", "Anna", "Tou", "Amina", "David", "Karen", "Sven", "Ruth",
			"Walter", "Bao", "Halima", "Grace", "Otto", "Elena", "Paul" };

	private static final String[][] PLACES = { { "Saint Paul", "55113" }, { "Rochester", "55901" },
			{ "Saint Cloud", "56301" }, { "Duluth", "55802" }, { "Winona", "55987" }, { "Little Falls", "56345" },
			{ "Grand Marais", "55604" } };

	private static final String[] PAYORS = { "Medica", "UCare", "HealthPartners",
			"Blue Cross and Blue Shield of Minnesota", "Aetna" };

	private static final LocalDate FIRST_BIRTH = LocalDate.of(1925, 1, 1);

	private static final int BIRTH_DAYS = 27_000;

	private static final LocalDate FIRST_START = LocalDate.of(2018, 1, 1);

	private static final int START_DAYS = 424;

	private final List<String> clinics;

	private final Random random;

	private PatientRows(List<String> clinics, long seed) {
		this.clinics = clinics;
		this.random = new Random(seed);
	}

	/**
	 * Writes a list of this many rows for these clinics.
	 * @param seed another one makes another list, since the portal recognises the same
	 * bytes
	 */
	static void write(Path file, int rows, long seed, List<String> clinics) throws IOException {
		PatientRows source = new PatientRows(clinics, seed);
		try (BufferedWriter writer = Files.newBufferedWriter(file)) {
			writer.write(String.join(",", COLUMNS));
			writer.write('\n');
			for (int i = 1; i <= rows; i++) {
				writer.write(String.join(",", source.row(i)));
				writer.write('\n');
			}
		}
	}

	private String[] row(int number) {
		String[] place = pick(PLACES);
		String payor = pick(PAYORS);
		String[] row = { this.clinics.get(number % this.clinics.size()), "P%08d".formatted(number),
				pick(LAST_NAMES) + "-" + pick(LAST_NAMES), pick(FIRST_NAMES), "",
				FIRST_BIRTH.plusDays(this.random.nextInt(BIRTH_DAYS)).toString(), this.random.nextBoolean() ? "F" : "M",
				"", FIRST_START.plusDays(this.random.nextInt(START_DAYS)).toString(), "6", "", "", "", "", "2", "en",
				(1 + this.random.nextInt(9999)) + " Main Street", "", place[0], "MN", place[1],
				"651555%04d".formatted(this.random.nextInt(10_000)), payor,
				payor.equals("Aetna") ? "" : "M%09d".formatted(number), "", "", "N" };
		if (number % ROWS_PER_PROBLEM == 0) {
			spoil(row, number / ROWS_PER_PROBLEM);
		}
		return row;
	}

	private static void spoil(String[] row, int problem) {
		switch (problem % 7) {
			case 0 -> set(row, "sex", "X");
			case 1 -> set(row, "last_name", "");
			case 2 -> set(row, "clinic_id", "NOCLINIC");
			case 3 -> set(row, "race_1", "4");
			case 4 -> set(row, "zip", "5511");
			case 5 -> set(row, "date_of_death", "2017-06-30");
			default -> set(row, "payor_1", "");
		}
	}

	private static void set(String[] row, String column, String value) {
		row[COLUMNS.indexOf(column)] = value;
	}

	private <T> T pick(T[] choices) {
		return choices[this.random.nextInt(choices.length)];
	}

}
