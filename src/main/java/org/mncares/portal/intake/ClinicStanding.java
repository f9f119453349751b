package org.mncares.portal.intake;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.PatientListId;

/**
 * Where a participating clinic stands when its care system attests.
 *
 * @param clinic the clinic
 * @param code its code
 * @param name its name
 * @param declared whether the list at hand is for it
 * @param eligible eligible patients of the clinic in the list at hand
 * @param other another list, submitted or accepted, that answered for the clinic
 * @param otherAnswer what that list says
 */
public record ClinicStanding(ClinicId clinic, String code, String name, boolean declared, long eligible,
		@Nullable PatientListId other, @Nullable ClinicAnswer otherAnswer) {

	/**
	 * Whether the person has to choose between "no eligible patients" and "to follow".
	 */
	public boolean asksForAnswer() {
		return this.eligible == 0 && (this.declared || this.other == null);
	}

}
