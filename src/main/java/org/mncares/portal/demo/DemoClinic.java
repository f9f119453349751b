package org.mncares.portal.demo;

import java.time.LocalDate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * An invented clinic.
 *
 * @param system the code of its care system
 * @param code its own code, at most four digits
 * @param level its level as a Health Care Home, {@code NONE} where it never was one
 * @param certifiedOn first day of its certification
 * @param certifiedUntil last day of a certification that ended
 * @param closedOn first day on which it is closed
 * @param cohort {@code historical}, {@code primary} for one of the other cohort only,
 * {@code left} for one that took part in the Historical Cohort and left it, or empty
 * @param part which of its system's lists names it, empty for none
 * @param patients its eligible patients in the end
 * @param answer what its system attests of it when it has none
 * @param socialWorker what the survey says of its social worker, four times Y, N or -:
 * there is one, licensed, coordinates social services, interacts with patients and
 * clinicians
 */
record DemoClinic(String system, String code, String name, String address, String city, String zip, String level,
		@Nullable LocalDate certifiedOn, @Nullable LocalDate certifiedUntil, @Nullable LocalDate closedOn,
		String cohort, String part, int patients, String answer, String socialWorker) {

	static DemoClinic of(NamedCsvRecord row) {
		return new DemoClinic(row.getField("system"), row.getField("code"), row.getField("name"),
				row.getField("address"), row.getField("city"), row.getField("zip"), row.getField("level"),
				date(row.getField("certified_on")), date(row.getField("certified_until")),
				date(row.getField("closed_on")), row.getField("cohort"), row.getField("part"),
				Integer.parseInt(row.getField("patients")), row.getField("answer"), row.getField("social_worker"));
	}

	/** Whether the clinic itself meets the refined definition of Medical/Social. */
	boolean meetsDefinition() {
		return this.socialWorker.matches("Y.YY");
	}

	/** Whether it is one of the certified clinics that the study counts. */
	boolean isCertified() {
		return this.certifiedOn != null && this.certifiedUntil == null && this.closedOn == null;
	}

	private static @Nullable LocalDate date(String text) {
		return text.isEmpty() ? null : LocalDate.parse(text);
	}

}
