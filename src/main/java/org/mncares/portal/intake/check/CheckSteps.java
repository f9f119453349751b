package org.mncares.portal.intake.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.core.StudyTime;
import org.mncares.portal.intake.CheckResult;
import org.mncares.portal.intake.FoundTable;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.intake.earlier.ContinueEarlier;
import org.mncares.portal.intake.erase.EraseList;
import org.mncares.portal.intake.judge.ListFacts;
import org.mncares.portal.intake.memory.ColumnMemory;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.DateOrders;
import org.mncares.portal.intake.rule.ListClinic;
import org.mncares.portal.intake.rule.ListContext;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.organization.ClinicHistory;
import org.mncares.portal.payor.PayorPartners;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a check that change its list.
 */
@Service
@Transactional
class CheckSteps {

	private static final Set<ListStatus> GIVES_WAY = EnumSet.of(ListStatus.NEEDS_CORRECTION, ListStatus.READY);

	private static final Comparator<PatientList> NEWEST = Comparator.comparing((list) -> list.id().value());

	private final PatientLists lists;

	private final Findings findings;

	private final EraseList erase;

	private final Cohorts cohorts;

	private final Participation participation;

	private final ClinicHistory history;

	private final PayorPartners payors;

	private final ColumnMemory columns;

	private final ContinueEarlier earlier;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CheckSteps(PatientLists lists, Findings findings, EraseList erase, Cohorts cohorts, Participation participation,
			ClinicHistory history, PayorPartners payors, ColumnMemory columns, ContinueEarlier earlier,
			ApplicationEventPublisher events, Clock clock) {
		this.lists = lists;
		this.findings = findings;
		this.erase = erase;
		this.cohorts = cohorts;
		this.participation = participation;
		this.history = history;
		this.payors = payors;
		this.columns = columns;
		this.earlier = earlier;
		this.events = events;
		this.clock = clock;
	}

	/** Begins an attempt, unless the check is over already. */
	Optional<CheckPlan> begin(PatientListId id) {
		PatientList list = this.lists.require(id);
		if (!list.status().isBeingChecked()) {
			return Optional.empty();
		}
		int attempt = list.startCheck();
		CohortView cohort = this.cohorts.cohort(list.cohort());
		list.checkedUnder(cohort.definitionVersion());
		return Optional.of(plan(list, cohort, list.dates().answersOnly(), attempt));
	}

	/**
	 * Whether rules or definition have changed since the check, so that single rows must
	 * not be judged by others than the rest.
	 */
	boolean isOutdated(PatientList list) {
		int definition = this.cohorts.cohort(list.cohort()).definitionVersion();
		return !Rule.CATALOGUE_VERSION.equals(list.view().ruleCatalogue())
				|| !Objects.equals(list.definitionVersion(), definition);
	}

	/** What rows of a list are checked with once more, after the check itself. */
	CheckPlan planAgain(PatientList list) {
		return plan(list, this.cohorts.cohort(list.cohort()), list.dates(), 0);
	}

	private CheckPlan plan(PatientList list, CohortView cohort, DateOrders dates, int attempt) {
		LocalDate today = StudyTime.day(this.clock.instant());
		Set<Long> declared = list.clinics().answers().keySet();
		List<ListClinic> clinics = this.participation.clinics(list.cohort(), list.careSystem())
			.stream()
			.map((clinic) -> new ListClinic(clinic.id().value(), clinic.code(), clinic.participating(),
					declared.contains(clinic.id().value())))
			.toList();
		ListContext context = new ListContext(cohort.criteria().window().first(), cohort.criteria().window().last(),
				cohort.criteria().minimumAge(), clinics, new KnownPayors(this.payors.directory(today)), dates, today);
		return new CheckPlan(list.id(), list.careSystem(), attempt, context,
				this.history.formerSystems(list.careSystem()), this.columns.choices(list.careSystem()),
				new ListFacts(list.id().value(), list.cohort().value(), cohort.criteria().window().first()));
	}

	/**
	 * Ends an attempt that read the whole table; within the transaction that wrote its
	 * rows.
	 */
	void finish(CheckPlan plan, CheckResult result, FoundTable table) {
		end(plan, result, table);
	}

	/** Ends an attempt whose file cannot be read as a table, and says why. */
	void unreadable(CheckPlan plan, UnreadableFile file) {
		this.findings.clear(plan.list());
		this.findings.add(plan.list(), file.row(), file.findings());
		end(plan, CheckResult.unreadable(file.findings().getFirst().rule().code()), file.table());
	}

	/**
	 * Ends a check that failed however often it was tried; not through any fault of the
	 * file.
	 */
	void giveUp(PatientListId id) {
		PatientList list = this.lists.require(id);
		if (list.status().isBeingChecked()) {
			list.fail(Rule.CHECK_FAILED.code(), this.clock.instant());
			this.events.publishEvent(PatientListEvent.of("check-failed", list));
		}
	}

	private void end(CheckPlan plan, CheckResult result, FoundTable table) {
		PatientList list = this.lists.require(plan.list());
		Instant now = this.clock.instant();
		list.finishCheck(plan.attempt(), result, table, plan.context().dates(), Rule.CATALOGUE_VERSION, now);
		if (result.refused()) {
			this.erase.all(plan.list());
		}
		else if (result.unreadable() == null) {
			takeThePlaceOfOlder(list, plan.facts(), now);
		}
		this.events.publishEvent(PatientListEvent.of("checked", list,
				Map.of("status", list.status().name(), "rows", Long.toString(result.counts().rowsRead()), "to-correct",
						Long.toString(result.counts().cellsToCorrect()))));
	}

	/**
	 * A corrected upload ends the earlier one, for the same clinics or fewer, that was
	 * never submitted.
	 */
	private void takeThePlaceOfOlder(PatientList list, ListFacts facts, Instant now) {
		List<PatientList> older = olderThan(list);
		older.stream().max(NEWEST).ifPresent((newest) -> this.earlier.take(newest, list, facts, now));
		older.forEach((each) -> {
			each.abandon(now);
			this.events.publishEvent(PatientListEvent.of("abandoned", each));
		});
	}

	private List<PatientList> olderThan(PatientList list) {
		return this.lists.ofCareSystem(list.careSystem().value(), list.cohort().value(), List.copyOf(GIVES_WAY))
			.stream()
			.filter((older) -> older.id().value() < list.id().value()
					&& list.clinics().ids().containsAll(older.clinics().ids()))
			.toList();
	}

	/**
	 * What was answered about columns of the upload whose place this one takes, where the
	 * same question would be asked again.
	 */
	@Transactional(readOnly = true)
	DateOrders answeredBefore(PatientListId id, DateOrders found) {
		Optional<DateOrders> before = olderThan(this.lists.require(id)).stream().max(NEWEST).map(PatientList::dates);
		DateOrders orders = found;
		for (Column column : found.undecided()) {
			if (before.isPresent() && before.get().isAnswered(column)) {
				orders = orders.answered(column, before.get().dayFirst().contains(column));
			}
		}
		return orders;
	}

}
