package org.mncares.portal.cohort;

import java.util.List;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.web.StatusTag;

/**
 * Tells which patient lists of a cohort are not answered yet; implemented by the module
 * that takes lists in.
 */
public interface ListsUnderWay {

	/** Those that the scope in hand may see, by number. */
	List<ListUnderWay> of(CohortId cohort);

	/**
	 * A list that is not answered yet.
	 *
	 * @param careSystem whose it is
	 * @param state where it stands
	 */
	record ListUnderWay(PatientListId id, CareSystemId careSystem, StatusTag state) {
	}

}
