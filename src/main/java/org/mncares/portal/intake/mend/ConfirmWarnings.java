package org.mncares.portal.intake.mend;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.intake.report.FindingGroup;
import org.mncares.portal.intake.report.ReportQueries;
import org.mncares.portal.web.Conflict;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a person's word that warnings are right as they are, with the reason. It keeps no
 * list back; the study reads it with the list.
 */
@Service
@Transactional
public class ConfirmWarnings {

	/** The longest reason, in characters. */
	public static final int LONGEST_REASON = 500;

	private final PatientLists lists;

	private final ReportQueries reports;

	private final Confirmations confirmations;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ConfirmWarnings(PatientLists lists, ReportQueries reports, Confirmations confirmations, CurrentCaller caller,
			ApplicationEventPublisher events, Clock clock) {
		this.lists = lists;
		this.reports = reports;
		this.confirmations = confirmations;
		this.caller = caller;
		this.events = events;
		this.clock = clock;
	}

	/** What was said of a list's warnings. */
	@Transactional(readOnly = true)
	public List<ConfirmedWarning> of(PatientListId id) {
		return this.confirmations.of(this.lists.require(id).id());
	}

	/** Those of them that hold for all the warnings that there are now. */
	@Transactional(readOnly = true)
	public List<ConfirmedWarning> holding(PatientListId id) {
		return of(id).stream().filter(ConfirmedWarning::holds).toList();
	}

	/**
	 * Keeps why warnings are right.
	 * @param keys which, as {@link FindingGroup#key}
	 * @throws Conflict when the list cannot be changed, or has no such warnings any more
	 */
	public void confirm(PatientListId id, Collection<String> keys, String reason) {
		Caller by = this.caller.get();
		PatientList list = open(id);
		String why = reason.strip();
		if (why.isEmpty() || why.length() > LONGEST_REASON) {
			throw new Conflict("Give a reason of up to " + LONGEST_REASON + " characters.");
		}
		Set<String> wanted = Set.copyOf(keys);
		List<FindingGroup> groups = this.reports.report(list.view())
			.warnings()
			.stream()
			.filter((group) -> wanted.contains(group.key()))
			.toList();
		if (groups.isEmpty()) {
			throw new Conflict("The list has no such warnings any more. Look at it again.");
		}
		groups.forEach((group) -> this.confirmations.add(id, group.rule(), group.column(), group.cells(), why, by,
				this.clock.instant()));
		this.events.publishEvent(PatientListEvent.of("warnings-confirmed", list,
				Map.of("warnings", String.join(",", groups.stream().map(FindingGroup::key).toList()))));
	}

	/**
	 * Takes it back.
	 * @throws Conflict when the list cannot be changed, or it was taken back already
	 */
	public void undo(PatientListId id, long confirmation) {
		Caller by = this.caller.get();
		PatientList list = open(id);
		if (!this.confirmations.undo(id, confirmation, by, this.clock.instant())) {
			throw new Conflict("This was taken back already.");
		}
		this.events.publishEvent(PatientListEvent.of("warning-confirmation-taken-back", list));
	}

	private PatientList open(PatientListId id) {
		this.caller.get().ownCareSystem();
		PatientList list = this.lists.requireForStep(id);
		list.requireOpenReport();
		return list;
	}

}
