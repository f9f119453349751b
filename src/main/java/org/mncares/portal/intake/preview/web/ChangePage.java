package org.mncares.portal.intake.preview.web;

import java.util.List;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.preview.ClinicChange;
import org.mncares.portal.intake.preview.ListChange;

/**
 * How a list differs from what was accepted before, as a page shows it.
 *
 * @param list the list
 * @param change the counts
 * @param clinics its clinics by code
 * @param questions what is asked of the signer, empty when nothing is
 * @param against the accepted lists that it is compared with, as a person reads it
 */
public record ChangePage(PatientListId list, ListChange change, List<Line> clinics, List<String> questions,
		String against) {

	public ChangePage {
		clinics = List.copyOf(clinics);
		questions = List.copyOf(questions);
	}

	/** The clinics of which nobody is in the list. */
	public List<Line> empty() {
		return this.clinics.stream().filter((line) -> line.change().isEmpty()).toList();
	}

	/**
	 * A clinic.
	 *
	 * @param code its code
	 * @param name its name
	 * @param change the counts
	 */
	public record Line(String code, String name, ClinicChange change) {
	}

}
