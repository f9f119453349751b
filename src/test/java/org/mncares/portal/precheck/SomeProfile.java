package org.mncares.portal.precheck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.mncares.portal.intake.profile.CheckProfile;
import org.mncares.portal.intake.profile.ProfileFile;

/**
 * A check profile for tests: clinic 0412 takes part, 0413 does not.
 */
final class SomeProfile {

	static final Instant MADE = Instant.parse("2021-06-03T15:00:00Z");

	static final String HEADER = "clinic_id,patient_id,last_name,first_name,date_of_birth,sex,"
			+ "care_coordination_start,payor_1,member_id_1";

	private SomeProfile() {
	}

	static CheckProfile profile(CheckProfile.HeaderChoice... columns) {
		return CheckProfile.of(MADE, 100_000, ZoneId.of("America/Chicago"),
				new CheckProfile.CareSystem("LAKE", "Lake Health"),
				new CheckProfile.Cohort("historical", "Historical Cohort", LocalDate.of(2018, 1, 1),
						LocalDate.of(2019, 2, 28), 18),
				List.of(new CheckProfile.Clinic("0412", "Lakeside", true),
						new CheckProfile.Clinic("0413", "Hillside", false)),
				List.of(new CheckProfile.Payor("UCare", List.of("7", "UCare", "U Care Minnesota"), "U\\d{6}")),
				List.of(columns));
	}

	static Path write(Path folder) throws IOException {
		return Files.write(folder.resolve(ProfileFile.NAME), bytes(profile()));
	}

	static byte[] bytes(CheckProfile profile) throws IOException {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		ProfileFile.write(profile, output);
		return output.toByteArray();
	}

	/** A row in order, without its line break. */
	static String row(String patient, String name) {
		return row("0412", patient, name, "1950-03-01", "F", "2018-06-15");
	}

	static String row(String clinic, String patient, String name, String born, String sex, String start) {
		return String.join(",", clinic, patient, name, "Pat", born, sex, start, "uninsured", "");
	}

	/** A list of these rows. */
	static String list(String... rows) {
		return HEADER + "\n" + String.join("\n", rows) + "\n";
	}

}
