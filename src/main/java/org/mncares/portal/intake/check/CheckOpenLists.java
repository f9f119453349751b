package org.mncares.portal.intake.check;

import java.util.List;
import java.util.Map;

import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientLists;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has all lists that are still open checked again, with the payors that are known now.
 * Rows that were left out and confirmed columns stay as they are.
 */
@Service
@Transactional(readOnly = true)
public class CheckOpenLists {

	private static final List<ListStatus> OPEN = List.of(ListStatus.NEEDS_CORRECTION, ListStatus.READY);

	private final PatientLists lists;

	private final CheckQueue queue;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	CheckOpenLists(PatientLists lists, CheckQueue queue, CurrentCaller caller, ApplicationEventPublisher events) {
		this.lists = lists;
		this.queue = queue;
		this.caller = caller;
		this.events = events;
	}

	/**
	 * Which lists a check would take: neither nil answers nor files that cannot be read.
	 */
	public OpenLists open() {
		this.caller.get().require(Role.ADMIN);
		List<PatientList> open = this.lists.inState(OPEN).stream().filter(CheckOpenLists::canBeChecked).toList();
		return new OpenLists(open.size(), open.stream().map(PatientList::careSystem).distinct().toList());
	}

	/**
	 * Queues the check of each; one that somebody submits at this moment is left alone.
	 * @return how many lists are checked again
	 */
	@Transactional
	public int checkAgain() {
		this.caller.get().require(Role.ADMIN);
		List<PatientList> open = this.lists.lockInState(OPEN).stream().filter(CheckOpenLists::canBeChecked).toList();
		for (PatientList list : open) {
			list.checkAgain();
			this.queue.add(list);
			this.events
				.publishEvent(PatientListEvent.of("check-asked-again", list, Map.of("reason", "payor names changed")));
		}
		return open.size();
	}

	private static boolean canBeChecked(PatientList list) {
		return list.upload().sha256() != null && !list.view().isUnreadable();
	}

}
