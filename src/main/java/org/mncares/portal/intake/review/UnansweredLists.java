package org.mncares.portal.intake.review;

import java.util.List;

import org.mncares.portal.cohort.ListsUnderWay;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientLists;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the cohort which lists are not answered yet.
 */
@Component
class UnansweredLists implements ListsUnderWay {

	private static final List<ListStatus> UNANSWERED = List.of(ListStatus.RECEIVED, ListStatus.CHECKING,
			ListStatus.NEEDS_CORRECTION, ListStatus.READY, ListStatus.SUBMITTED);

	private final PatientLists lists;

	UnansweredLists(PatientLists lists) {
		this.lists = lists;
	}

	@Override
	@Transactional(readOnly = true)
	public List<ListUnderWay> of(CohortId cohort) {
		return this.lists.inState(UNANSWERED)
			.stream()
			.filter((list) -> list.cohort().equals(cohort))
			.map((list) -> new ListUnderWay(list.id(), list.careSystem(), list.status().tag()))
			.toList();
	}

}
