package org.mncares.portal.intake.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.core.StudyTime;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.intake.Person;
import org.mncares.portal.intake.enrol.EnrolPatients;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.web.Conflict;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Withdraws the study's acceptance of a list, as long as its cohort is not frozen: the
 * patients whom it enrolled leave the cohort, and its answers no longer stand.
 */
@Service
@Transactional(readOnly = true)
public class UndoAcceptance {

	/** The shortest reason, in characters. */
	public static final int SHORTEST_REASON = 3;

	/** The longest reason, in characters. */
	public static final int LONGEST_REASON = 2_000;

	private static final String ENROLLED = "select count(*) from patient"
			+ " where enrolled_by_list_id = :list and status = 'ENROLLED'";

	private static final String STANDING = "select clinic_id from accepted_answer where list_id = :list";

	private static final String REPLACED_EARLIER = """
			select exists (select from patient_list l
			                 join patient_list_clinic c on c.list_id = l.id and c.answer in ('PATIENTS', 'NIL')
			                 join patient_list_clinic mine on mine.list_id = :list and mine.clinic_id = c.clinic_id
			                 join patient_list me on me.id = mine.list_id
			                where l.id <> me.id and l.reviewed_at < me.reviewed_at
			                  and l.cohort_id = me.cohort_id and l.status in ('REPLACED', 'ACCEPTED'))""";

	private static final String LEAVE = """
			update patient set status = 'WITHDRAWN', withdrawn_at = :now, withdrawal = 'LIST_WITHDRAWN',
			       version = version + 1
			 where enrolled_by_list_id = :list and status = 'ENROLLED'""";

	private final PatientLists lists;

	private final EnrolPatients enrol;

	private final Cohorts cohorts;

	private final OrganizationDirectory organizations;

	private final JdbcClient jdbc;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	UndoAcceptance(PatientLists lists, EnrolPatients enrol, Cohorts cohorts, OrganizationDirectory organizations,
			JdbcClient jdbc, CurrentCaller caller, ApplicationEventPublisher events, Clock clock) {
		this.lists = lists;
		this.enrol = enrol;
		this.cohorts = cohorts;
		this.organizations = organizations;
		this.jdbc = jdbc;
		this.caller = caller;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What would follow.
	 * @throws Conflict when the list is not accepted
	 */
	public UndoPreview preview(PatientListId id) {
		administrator();
		PatientListView list = this.lists.require(id).view();
		if (list.status() != ListStatus.ACCEPTED) {
			throw new Conflict("Only an accepted list can be withdrawn by the study. List " + id + " is now \""
					+ list.status().tag().text() + "\".");
		}
		LocalDate today = StudyTime.day(this.clock.instant());
		List<Long> standing = statement(STANDING, id).query((row, number) -> row.getLong(1)).list();
		List<String> clinics = this.organizations.clinics()
			.stream()
			.filter((clinic) -> standing.contains(clinic.id().value()))
			.map((clinic) -> clinic.code() + " " + clinic.name())
			.toList();
		return new UndoPreview(list, this.organizations.careSystem(list.careSystem(), today).name(),
				statement(ENROLLED, id).query(Long.class).single(), clinics,
				statement(REPLACED_EARLIER, id).query(Boolean.class).single());
	}

	/**
	 * Withdraws the acceptance.
	 * @param reason what the care system is told, 3 to 2,000 characters
	 * @return how many patients left the cohort
	 * @throws Conflict when the cohort is frozen, or the list is not accepted any more
	 */
	@Transactional
	public long undo(PatientListId id, String reason) {
		Caller by = administrator();
		String why = reason.strip();
		if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
			throw new IllegalArgumentException("A reason has 3 to 2,000 characters");
		}
		this.enrol.oneAtATime(this.lists.owner(id));
		PatientList list = this.lists.requireForStep(id);
		requireOpen(list.cohort());
		Instant now = this.clock.instant();
		list.undoAcceptance(why, Person.of(by), now);
		int left = statement(LEAVE, id).param("now", Timestamp.from(now)).update();
		this.events.publishEvent(PatientListEvent.of("acceptance-withdrawn", list,
				Map.of("patients", Integer.toString(left), "reason", why)));
		return left;
	}

	/** What was published from a data cut has to stay what it was. */
	private void requireOpen(CohortId cohort) {
		try {
			this.cohorts.holdOpen(cohort);
		}
		catch (Conflict ex) {
			throw new Conflict("The cohort is frozen on a data cut, so an acceptance cannot be withdrawn any more."
					+ " Lift the freeze first, on the page of the data cut.");
		}
	}

	private JdbcClient.StatementSpec statement(String sql, PatientListId list) {
		return this.jdbc.sql(sql).param("list", list.value());
	}

	private Caller administrator() {
		Caller by = this.caller.get();
		by.require(Role.ADMIN);
		return by;
	}

}
