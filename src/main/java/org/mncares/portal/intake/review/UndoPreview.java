package org.mncares.portal.intake.review;

import java.util.List;

import org.mncares.portal.intake.PatientListView;

/**
 * What would follow if the study withdrew its acceptance of a list.
 *
 * @param list the list
 * @param careSystemName whose list it is
 * @param patients how many patients would leave the cohort
 * @param clinics those whose answer would no longer stand, by code
 * @param replacedEarlier whether it took the place of an earlier list, which would not
 * come back
 */
public record UndoPreview(PatientListView list, String careSystemName, long patients, List<String> clinics,
		boolean replacedEarlier) {

	public UndoPreview {
		clinics = List.copyOf(clinics);
	}

}
