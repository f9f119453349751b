package org.mncares.portal.intake.columns;

import java.util.Map;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.intake.check.CheckQueue;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.DateOrders;
import org.mncares.portal.web.Conflict;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a person's word whether the day or the month comes first in a column of dates,
 * and has the list checked anew. Rows that were left out stay left out.
 */
@Service
@Transactional
public class AnswerDateOrder {

	private final PatientLists lists;

	private final CheckQueue queue;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	AnswerDateOrder(PatientLists lists, CheckQueue queue, CurrentCaller caller, ApplicationEventPublisher events) {
		this.lists = lists;
		this.queue = queue;
		this.caller = caller;
		this.events = events;
	}

	/**
	 * Answers for a column of a list of the caller's care system; another answer takes
	 * the place of an earlier one, the same answer again changes nothing.
	 * @throws Conflict when the list is not open for corrections, or the column has no
	 * dates
	 */
	public void answer(PatientListId id, Column column, boolean isDayFirst) {
		this.caller.get().ownCareSystem();
		PatientList list = this.lists.requireForStep(id);
		if (!column.isDate()) {
			throw new Conflict(column.label() + " is no column of dates.");
		}
		DateOrders orders = list.dates().answered(column, isDayFirst);
		if (orders.equals(list.dates())) {
			return;
		}
		list.answerDates(orders);
		this.queue.add(list);
		this.events.publishEvent(PatientListEvent.of("date-order-answered", list,
				Map.of("column", column.key(), "first", isDayFirst ? "day" : "month")));
	}

}
