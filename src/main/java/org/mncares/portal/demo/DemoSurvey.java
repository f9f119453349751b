package org.mncares.portal.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * What an invented care system answers to the organizational survey.
 *
 * @param system the code of the care system
 * @param number 1 for what it signs first, 2 for what it signs after a return
 * @param signed when it is signed, in 2021
 * @param primaryCareClinics how many primary care clinics it says that it has
 * @param patientsPerClinic how many patients a typical clinic has in care coordination
 * @param services Y or N for each of the 13 services, in the order of the instrument
 * @param personnel Y or N for each of the 6 kinds of personnel, likewise
 * @param otherPersonnel who the other personnel are
 * @param differing clinics that are answered differently than in the end, by code
 * @param returned when the study returned it
 * @param message what the study wrote then
 */
record DemoSurvey(String system, int number, Instant signed, String primaryCareClinics, String patientsPerClinic,
		String services, String personnel, String otherPersonnel, Map<String, String> differing,
		@Nullable Instant returned, String message) {

	static DemoSurvey of(NamedCsvRecord row) {
		String returned = row.getField("returned");
		return new DemoSurvey(row.getField("system"), Integer.parseInt(row.getField("version")),
				DemoStudy.at(row.getField("signed")), row.getField("primary_care_clinics"),
				row.getField("patients_per_clinic"), row.getField("services"), row.getField("personnel"),
				row.getField("other_personnel"), clinics(row.getField("clinics")),
				returned.isEmpty() ? null : DemoStudy.at(returned), row.getField("message"));
	}

	/** What the survey says of a clinic's social worker. */
	String socialWorker(DemoClinic clinic) {
		return this.differing.getOrDefault(clinic.code(), clinic.socialWorker());
	}

	String step() {
		return "survey " + this.system + "-" + this.number;
	}

	private static Map<String, String> clinics(String field) {
		Map<String, String> clinics = new HashMap<>();
		for (String clinic : DemoTable.several(field)) {
			int colon = clinic.indexOf(':');
			clinics.put(clinic.substring(0, colon), clinic.substring(colon + 1));
		}
		return clinics;
	}

}
