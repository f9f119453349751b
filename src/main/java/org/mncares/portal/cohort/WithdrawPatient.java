package org.mncares.portal.cohort;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes one patient who objected to research out of a cohort: the identifiers are erased,
 * the study ID and what happened stay, and a keyed hash keeps later lists from enrolling
 * the person again.
 */
@Service
public class WithdrawPatient {

	private final Patients patients;

	private final JdbcClient jdbc;

	private final CurrentCaller caller;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	WithdrawPatient(Patients patients, JdbcClient jdbc, CurrentCaller caller, Clock clock,
			ApplicationEventPublisher events) {
		this.patients = patients;
		this.jdbc = jdbc;
		this.caller = caller;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Withdraws a patient; needs the scope of the patient's care system or of
	 * administration.
	 * @param formerKeys by which care systems from which the patient's clinic came know
	 * the patient
	 * @throws NotFound when the scope in hand sees no such patient
	 * @throws Conflict when the patient was withdrawn already
	 */
	@Transactional
	public PatientView withdraw(String studyId, List<byte[]> formerKeys) {
		Patient patient = this.patients.findByStudyId(studyId).orElseThrow(() -> new NotFound("patient"));
		patient.withdraw(this.clock.instant(), actor());
		this.jdbc.sql("""
				insert into research_objection (cohort_id, care_system_id, patient_key, objected_at, former_keys)
				select cohort_id, care_system_id, patient_key, :now, nullif(:formerKeys::bytea[], '{}')
				  from patient_identity where patient_id = :patient
				on conflict do nothing""")
			.param("formerKeys", formerKeys.toArray(byte[][]::new))
			.param("now", Timestamp.from(this.clock.instant()))
			.param("patient", patient.id())
			.update();
		this.jdbc.sql("delete from patient_identity where patient_id = :patient")
			.param("patient", patient.id())
			.update();
		this.events
			.publishEvent(new CohortChanged("patient.withdrawn", "patient/" + studyId, patient.careSystem(), Map.of()));
		return patient.view();
	}

	/** A care system's patients who objected, the latest objection first. */
	@Transactional(readOnly = true)
	public List<PatientView> objected(CareSystemId careSystem) {
		return this.patients
			.findByCareSystemIdAndWithdrawalOrderByWithdrawnAtDesc(careSystem.value(), Withdrawal.OBJECTED)
			.stream()
			.map(Patient::view)
			.toList();
	}

	private String actor() {
		try {
			return this.caller.get().name();
		}
		catch (AccessDeniedException ex) {
			return "The portal";
		}
	}

}
