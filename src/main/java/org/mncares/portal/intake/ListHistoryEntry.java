package org.mncares.portal.intake;

import java.util.List;

/**
 * One upload in the history of a care system.
 *
 * @param list the list
 * @param careSystemName whose list it is
 * @param clinics the codes of its clinics
 */
public record ListHistoryEntry(PatientListView list, String careSystemName, List<String> clinics) {

	public ListHistoryEntry {
		clinics = List.copyOf(clinics);
	}

}
