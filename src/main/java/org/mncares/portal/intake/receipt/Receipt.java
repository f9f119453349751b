package org.mncares.portal.intake.receipt;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.ClinicAnswer;
import org.mncares.portal.intake.PatientListView;

/**
 * The proof of a submission.
 *
 * @param list the list
 * @param careSystemName whose list it is
 * @param cohortName for which cohort
 * @param clinics what was answered for each clinic
 * @param attestation what was signed
 * @param leftOut how many rows were left out
 * @param definitionVersion the version of the cohort's definition under which it was
 * checked; null where that was not recorded then
 * @param issued what was submitted, and the code by which that is verified
 */
public record Receipt(PatientListView list, String careSystemName, String cohortName, List<ClinicLine> clinics,
		AttestationView attestation, long leftOut, @Nullable Integer definitionVersion, IssuedReceipt issued) {

	public Receipt {
		clinics = List.copyOf(clinics);
	}

	/**
	 * What was answered for a clinic.
	 *
	 * @param code its code
	 * @param name its name
	 * @param answer count, nil or to follow
	 */
	public record ClinicLine(String code, String name, ClinicAnswer answer) {
	}

}
