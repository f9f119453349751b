package org.mncares.portal.intake.columns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.core.StudyTime;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.intake.FoundTable;
import org.mncares.portal.intake.Originals;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.intake.check.CheckQueue;
import org.mncares.portal.intake.check.KnownPayors;
import org.mncares.portal.intake.columns.ColumnAnswers.Keep;
import org.mncares.portal.intake.memory.ColumnMemory;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnChoices;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.HeaderMatch;
import org.mncares.portal.payor.PayorPartners;
import org.mncares.portal.table.Cells;
import org.mncares.portal.web.Conflict;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of matching columns that read or change a list.
 */
@Service
@Transactional
class MatchSteps {

	private static final String NOT_PART = "not part of the list";

	private final PatientLists lists;

	private final Originals originals;

	private final ColumnMemory memory;

	private final CheckQueue queue;

	private final Cohorts cohorts;

	private final Participation participation;

	private final PayorPartners payors;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MatchSteps(PatientLists lists, Originals originals, ColumnMemory memory, CheckQueue queue, Cohorts cohorts,
			Participation participation, PayorPartners payors, CurrentCaller caller, ApplicationEventPublisher events,
			Clock clock) {
		this.lists = lists;
		this.originals = originals;
		this.memory = memory;
		this.queue = queue;
		this.cohorts = cohorts;
		this.participation = participation;
		this.payors = payors;
		this.caller = caller;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	Matching begin(PatientListId id) {
		PatientList list = this.lists.require(id);
		list.requireMatchable();
		requireOriginal(id);
		Set<String> clinics = this.participation.clinics(list.cohort(), list.careSystem())
			.stream()
			.map((clinic) -> clinic.code())
			.collect(Collectors.toSet());
		LocalDate today = StudyTime.day(this.clock.instant());
		LocalDate windowFirst = this.cohorts.cohort(list.cohort()).criteria().window().first();
		return new Matching(list.checkAttempts(), this.memory.choices(list.careSystem()),
				new SuggestFacts(clinics::contains, new KnownPayors(this.payors.directory(today)), windowFirst));
	}

	@Transactional(readOnly = true)
	ColumnChoices choices(PatientListId id) {
		PatientList list = this.lists.require(id);
		if (!list.status().isBeingChecked()) {
			list.requireMatchable();
		}
		requireOriginal(id);
		return this.memory.choices(list.careSystem());
	}

	/** Remembers, and has the list checked again unless it is what it was checked as. */
	void save(PatientListId id, int attempt, ColumnAnswers answers) {
		PatientList list = this.lists.requireForStep(id);
		ColumnChoices before = this.memory.choices(list.careSystem());
		Map<HeaderMatch, Keep> changes = answers.toRemember(before);
		boolean isSameCheck = !list.status().isBeingChecked() && list.checkAttempts() == attempt;
		if (!isSameCheck) {
			if (changes.isEmpty()) {
				return;
			}
			throw new Conflict("Somebody matched the columns of this list meanwhile, or it is being checked. "
					+ "Look at the list again: nothing of what you chose was saved.");
		}
		list.requireMatchable();
		keep(list, changes);
		ColumnMapping after = ColumnMapping.of(answers.mapping().header(), this.memory.choices(list.careSystem()));
		FoundTable found = list.view().table();
		if (found != null && found.equals(FoundTable.of(found.format(), after))) {
			return;
		}
		list.matchColumns();
		this.queue.add(list);
	}

	/**
	 * The trail says where a column stands and what it is; its name may be anything, and
	 * stands where it can be forgotten.
	 */
	private void keep(PatientList list, Map<HeaderMatch, Keep> changes) {
		Caller by = this.caller.get();
		Instant now = this.clock.instant();
		Map<String, String> details = new TreeMap<>();
		changes.forEach((match, keep) -> {
			Column column = keep.column().orElse(null);
			if (keep.remembered()) {
				this.memory.remember(list.careSystem(), match, column, by, now);
			}
			else {
				this.memory.forget(list.careSystem(), match.key());
			}
			details.put("column " + Cells.letters(match.index()), (column != null) ? column.key() : NOT_PART);
		});
		if (!changes.isEmpty()) {
			this.events.publishEvent(PatientListEvent.of("columns-matched", list, details));
		}
	}

	private void requireOriginal(PatientListId id) {
		if (!this.originals.exist(id)) {
			throw new Conflict("The file of this list is not kept any more. Upload it again.");
		}
	}

	/**
	 * What matching begins with.
	 *
	 * @param attempt the last check
	 * @param choices what was said before
	 * @param facts by which columns can be told by their values
	 */
	record Matching(int attempt, ColumnChoices choices, SuggestFacts facts) {
	}

}
