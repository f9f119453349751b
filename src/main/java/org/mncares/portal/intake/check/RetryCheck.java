package org.mncares.portal.intake.check;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.web.Conflict;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for a check again that could not be finished.
 */
@Service
@Transactional
public class RetryCheck {

	private final PatientLists lists;

	private final CheckQueue queue;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	RetryCheck(PatientLists lists, CheckQueue queue, CurrentCaller caller, ApplicationEventPublisher events) {
		this.lists = lists;
		this.queue = queue;
		this.caller = caller;
		this.events = events;
	}

	/**
	 * Has a list of the caller's care system checked again.
	 * @throws Conflict when its check did not fail, or the file is not there as a whole
	 */
	public void retry(PatientListId id) {
		this.caller.get().ownCareSystem();
		PatientList list = this.lists.require(id);
		list.retryCheck();
		this.queue.add(list);
		this.events.publishEvent(PatientListEvent.of("check-retried", list));
	}

}
