package org.mncares.portal.intake.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.PatientView;
import org.mncares.portal.cohort.WithdrawPatient;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.intake.MatchingKey;
import org.mncares.portal.intake.enrol.EnrolPatients;
import org.mncares.portal.intake.erase.EraseList;
import org.mncares.portal.intake.rule.PersonKeys;
import org.mncares.portal.organization.ClinicHistory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Withdraws patients of the caller's care system who object to research after their list
 * was accepted. A patient is found by the system's own ID, of which nothing but the keyed
 * hash is compared.
 */
@Service
@Transactional(readOnly = true)
public class RecordObjection {

	private static final String FIND = """
			select p.study_id from patient_identity i join patient p on p.id = i.patient_id
			 where i.patient_key in (:keys) and i.care_system_id = :careSystem order by p.study_id""";

	/**
	 * The same person has the same ID in all cohorts, or else the same name and birth
	 * date.
	 */
	private static final String SEVERAL = """
			select count(distinct i.patient_key) > 1
			       and count(distinct coalesce(i.person_key, i.patient_key)) > 1
			  from patient_identity i join patient p on p.id = i.patient_id
			 where p.study_id in (:ids) and i.care_system_id = :careSystem""";

	private static final String OBJECTED = """
			select min(objected_at) from research_objection
			 where patient_key in (:keys) and care_system_id = :careSystem having count(*) > 0""";

	private static final String SHOW = """
			select p.study_id, h.name as cohort, c.code || ' ' || c.name as clinic, p.care_coordination_start,
			       i.first_name || ' ' || i.last_name as name, i.date_of_birth, p.status = 'ENROLLED' as enrolled
			  from patient p
			  join patient_identity i on i.patient_id = p.id
			  join cohort h on h.id = p.cohort_id
			  join clinic c on c.id = p.clinic_id
			 where p.study_id in (:ids) and p.care_system_id = :careSystem order by h.name""";

	private static final String NUMBER = """
			select i.patient_number from patient_identity i join patient p on p.id = i.patient_id
			 where p.study_id = :id and i.patient_number is not null""";

	private final WithdrawPatient withdraw;

	private final EnrolPatients enrol;

	private final EraseList erase;

	private final MatchingKey key;

	private final ClinicHistory history;

	private final CurrentCaller caller;

	private final JdbcClient jdbc;

	private final ObjectProvider<Scheduler> scheduler;

	RecordObjection(WithdrawPatient withdraw, EnrolPatients enrol, EraseList erase, MatchingKey key,
			ClinicHistory history, CurrentCaller caller, JdbcClient jdbc, ObjectProvider<Scheduler> scheduler) {
		this.withdraw = withdraw;
		this.enrol = enrol;
		this.erase = erase;
		this.key = key;
		this.history = history;
		this.caller = caller;
		this.jdbc = jdbc;
		this.scheduler = scheduler;
	}

	/**
	 * Finds a patient, who may be in several cohorts. Who came with a clinic may be known
	 * by the key of the former care system only, and the same ID be somebody else's here:
	 * see {@link #areSeveral}.
	 * @param patientId the care system's own ID, in any case of letters
	 * @return study IDs; empty when the ID belongs to nobody who was ever enrolled and
	 * has not objected
	 */
	public List<String> find(String patientId) {
		CareSystemId own = this.caller.get().ownCareSystem();
		return this.jdbc.sql(FIND)
			.param("keys", keys(own, patientId))
			.param("careSystem", own.value())
			.query((row, number) -> row.getString(1))
			.list();
	}

	/** Whether patients who were found by one ID are not all the same person. */
	public boolean areSeveral(List<String> studyIds) {
		return studyIds.size() > 1 && this.jdbc.sql(SEVERAL)
			.param("ids", studyIds)
			.param("careSystem", this.caller.get().ownCareSystem().value())
			.query(Boolean.class)
			.single();
	}

	/** The keys of an ID in the care system and in those from which clinics came. */
	private List<byte[]> keys(CareSystemId own, String patientId) {
		return Stream.concat(Stream.of(this.key.key(own, patientId)), formerKeys(own, patientId).stream()).toList();
	}

	private List<byte[]> formerKeys(CareSystemId own, String patientId) {
		PersonKeys keys = this.key.keys();
		return this.history.formerSystems(own)
			.values()
			.stream()
			.flatMap(Set::stream)
			.distinct()
			.map((system) -> keys.patientKey(system, patientId))
			.toList();
	}

	/** When the patient's objection was recorded, if it was. */
	public Optional<Instant> objectedAt(String patientId) {
		CareSystemId own = this.caller.get().ownCareSystem();
		return this.jdbc.sql(OBJECTED)
			.param("keys", keys(own, patientId))
			.param("careSystem", own.value())
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.optional();
	}

	/**
	 * Who the patients are; record the view before.
	 * @return those that are still the caller's and have not objected
	 */
	public List<FoundPatient> show(List<String> studyIds) {
		return studyIds.isEmpty() ? List.of()
				: this.jdbc.sql(SHOW)
					.param("ids", studyIds)
					.param("careSystem", this.caller.get().ownCareSystem().value())
					.query(RecordObjection::found)
					.list();
	}

	/**
	 * Withdraws the patient from all cohorts, and erases in every list of the care system
	 * what says who it is, with the originals of accepted lists; others stay until their
	 * own time is over. In lists of care systems that had the clinic before, a job erases
	 * it at once.
	 * @throws org.mncares.portal.web.NotFound when one is not a patient of the caller's
	 * care system
	 * @throws org.mncares.portal.web.Conflict when somebody was quicker
	 */
	@Transactional
	public void withdraw(List<String> studyIds) {
		// An acceptance that has chosen its rows already would enrol the person again.
		CareSystemId own = this.caller.get().ownCareSystem();
		this.enrol.oneAtATime(own);
		studyIds.forEach((id) -> withdraw(id, own));
		this.erase.objected();
	}

	private void withdraw(String studyId, CareSystemId own) {
		List<byte[]> former = this.jdbc.sql(NUMBER)
			.param("id", studyId)
			.query(String.class)
			.optional()
			.map((number) -> formerKeys(own, number))
			.orElse(List.of());
		this.withdraw.withdraw(studyId, former);
		if (!former.isEmpty()) {
			FormerListsJob.add(this.scheduler.getObject(), studyId);
		}
	}

	/** Objections that were recorded in the caller's care system, the latest first. */
	public List<PatientView> earlier() {
		return this.withdraw.objected(this.caller.get().ownCareSystem());
	}

	private static FoundPatient found(ResultSet row, int number) throws SQLException {
		@Nullable LocalDate born = row.getObject("date_of_birth", LocalDate.class);
		return new FoundPatient(row.getString("study_id"), row.getString("cohort"), row.getString("clinic"),
				row.getObject("care_coordination_start", LocalDate.class), row.getString("name"), born,
				row.getBoolean("enrolled"));
	}

}
