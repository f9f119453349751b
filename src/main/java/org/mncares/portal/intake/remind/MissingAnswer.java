package org.mncares.portal.intake.remind;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.web.CareSystemName;

/**
 * A care system that has not answered for all of its participating clinics.
 *
 * @param careSystem the care system
 * @param clinics how many of its clinics take part
 * @param open codes of those without an answer, at least one
 * @param returned the list that the study returned, if one is
 */
public record MissingAnswer(CareSystemName careSystem, int clinics, List<String> open,
		@Nullable PatientListId returned) {

	private static final int NAMED = 20;

	/** What is missing, in a sentence for its staff. */
	public String sentence() {
		String what = (this.open.size() == this.clinics)
				? "a patient list, or the answer that there is nobody, for "
						+ ((this.clinics == 1) ? "your clinic " + codes() : "all of your " + this.clinics + " clinics")
				: "an answer for " + this.open.size() + " of your " + this.clinics + " clinics: " + codes();
		return (this.returned != null) ? what + ". The study returned list " + this.returned + "." : what + ".";
	}

	private String codes() {
		return (this.open.size() <= NAMED) ? String.join(", ", this.open)
				: String.join(", ", this.open.subList(0, NAMED)) + " and " + (this.open.size() - NAMED) + " more";
	}

}
