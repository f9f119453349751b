package org.mncares.portal.intake.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.intake.CheckResult;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.intake.judge.JudgeList;
import org.mncares.portal.intake.judge.ListFacts;
import org.mncares.portal.web.Conflict;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaves rows of a checked list out, each with a reason, and takes them in again; the
 * rest is judged anew at once.
 */
@Service
@Transactional
public class LeaveOutRows {

	private static final int LONGEST_REASON = 200;

	private final PatientLists lists;

	private final JudgeList judge;

	private final Cohorts cohorts;

	private final CurrentCaller caller;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LeaveOutRows(PatientLists lists, JudgeList judge, Cohorts cohorts, CurrentCaller caller, JdbcClient jdbc,
			ApplicationEventPublisher events, Clock clock) {
		this.lists = lists;
		this.judge = judge;
		this.cohorts = cohorts;
		this.caller = caller;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Leaves rows out. Rows that are left out already keep their reason.
	 * @param rows their numbers as the person's own program shows them
	 * @param reason why, up to 200 characters
	 * @throws Conflict when the list cannot be changed, a row does not exist or the
	 * reason is missing
	 */
	public void leaveOut(PatientListId id, Collection<Integer> rows, String reason) {
		PatientList list = openList(id);
		String why = reason.strip();
		if (rows.isEmpty() || why.isEmpty() || why.length() > LONGEST_REASON) {
			throw new Conflict("Choose at least one row and give a reason of up to " + LONGEST_REASON + " characters.");
		}
		Set<Integer> distinct = Set.copyOf(rows);
		requireRows(id, distinct);
		Caller by = this.caller.get();
		for (Integer row : distinct) {
			this.jdbc.sql("""
					insert into patient_list_left_out
					(list_id, row_number, reason, left_out_by, left_out_name, left_out_at)
					values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
				.params(id.value(), row, why, by.account().value(), by.name(), Timestamp.from(this.clock.instant()))
				.update();
		}
		judgeAnew(list, "rows-left-out", distinct.size());
	}

	/** Takes rows in again that were left out. */
	public void takeIn(PatientListId id, Collection<Integer> rows) {
		PatientList list = openList(id);
		if (!rows.isEmpty()) {
			this.jdbc.sql("delete from patient_list_left_out where list_id = :list and row_number in (:rows)")
				.param("list", id.value())
				.param("rows", Set.copyOf(rows))
				.update();
		}
		judgeAnew(list, "rows-taken-in", rows.size());
	}

	private PatientList openList(PatientListId id) {
		this.caller.get().ownCareSystem();
		PatientList list = this.lists.require(id);
		list.requireOpenReport();
		return list;
	}

	private void requireRows(PatientListId id, Set<Integer> rows) {
		long known = this.jdbc.sql("select count(*) from checked_rows where list_id = :list and row_number in (:rows)")
			.param("list", id.value())
			.param("rows", rows)
			.query(Long.class)
			.single();
		if (known != rows.size()) {
			throw new Conflict("One of these rows is not in the list.");
		}
	}

	private void judgeAnew(PatientList list, String step, int rows) {
		CohortView cohort = this.cohorts.cohort(list.cohort());
		CheckResult result = this.judge
			.judgeAnew(new ListFacts(list.id().value(), list.cohort().value(), cohort.criteria().window().first()));
		list.judgeAnew(result, this.clock.instant());
		this.events.publishEvent(PatientListEvent.of(step, list, Map.of("rows", Integer.toString(rows))));
	}

}
