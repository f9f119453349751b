package org.mncares.portal.intake.preview;

import java.util.List;

import org.mncares.portal.cohort.CohortCriteria;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientLists;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What pages read of a list before it is signed, of those that the scope in hand may see.
 */
@Service
@Transactional(readOnly = true)
public class PreviewDesk {

	private final PatientLists lists;

	private final ListChanges changes;

	private final ExplainRows explain;

	private final Cohorts cohorts;

	PreviewDesk(PatientLists lists, ListChanges changes, ExplainRows explain, Cohorts cohorts) {
		this.lists = lists;
		this.changes = changes;
		this.explain = explain;
		this.cohorts = cohorts;
	}

	/** How a checked list differs from what was accepted before for its clinics. */
	public ListChange change(PatientListId id) {
		return this.changes.of(this.lists.require(id).id());
	}

	/**
	 * Who was accepted before and is not eligible in the list; record the view before.
	 */
	public List<GonePatient> gone(PatientListId id) {
		return this.changes.gone(this.lists.require(id).id());
	}

	/** Why the rows of a patient are or are not eligible; record the view before. */
	public List<ExplainedRow> explainPatient(PatientListId id, String patientId) {
		PatientList list = this.lists.require(id);
		return this.explain.ofPatient(id, list.careSystem(), patientId, criteria(list));
	}

	/** Why a row is or is not eligible; record the view before. */
	public List<ExplainedRow> explainRow(PatientListId id, int row) {
		return this.explain.ofRow(id, row, criteria(this.lists.require(id)));
	}

	/** Those under which it was checked; of older lists that is not known. */
	private CohortCriteria criteria(PatientList list) {
		Integer version = list.definitionVersion();
		return (version != null) ? this.cohorts.criteria(list.cohort(), version)
				: this.cohorts.cohort(list.cohort()).criteria();
	}

}
