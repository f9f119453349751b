package org.mncares.portal.intake.mend.web;

import java.util.List;

import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.mend.MendFilter;
import org.mncares.portal.intake.mend.RepeatedValue;
import org.mncares.portal.web.Choice;
import org.mncares.portal.web.Paging;

/**
 * The page on which cells are corrected.
 *
 * @param list the list
 * @param filter which rows are shown
 * @param filters what may be chosen as the filter
 * @param rows the rows of this page
 * @param repeated wrong values that stand in several cells
 * @param paging which page it is
 * @param corrected in how many cells corrections stand
 */
record CorrectionsPage(PatientListView list, MendFilter filter, List<Choice> filters, List<RowLine> rows,
		List<RepeatedValue> repeated, Paging paging, long corrected) {

	CorrectionsPage {
		filters = List.copyOf(filters);
		rows = List.copyOf(rows);
		repeated = List.copyOf(repeated);
	}

	public String path() {
		return "/patient-lists/" + this.list.id() + "/corrections";
	}

	/** Whether nothing keeps the list from being submitted. */
	public boolean isReady() {
		return this.list.counts().cellsToCorrect() == 0;
	}

}
