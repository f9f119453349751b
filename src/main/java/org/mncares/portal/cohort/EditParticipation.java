package org.mncares.portal.cohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.Changes;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows and changes when clinics of a care system take part in a cohort; needs the scope
 * of administration. A frozen cohort refuses changes.
 */
@Service
@Transactional(readOnly = true)
public class EditParticipation {

	private final Participation participation;

	private final Cohorts cohorts;

	private final OrganizationDirectory organizations;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	EditParticipation(Participation participation, Cohorts cohorts, OrganizationDirectory organizations,
			JdbcClient jdbc, ApplicationEventPublisher events) {
		this.participation = participation;
		this.cohorts = cohorts;
		this.organizations = organizations;
		this.jdbc = jdbc;
		this.events = events;
	}

	/** All clinics of a care system, by code. */
	public List<ClinicParticipation> clinics(CohortView cohort, CareSystemId careSystem) {
		Map<Long, Row> rows = this.jdbc.sql("""
				select c.clinic_id, c.active, c.from_day, c.to_day, c.version,
				       (select count(*) from patient p where p.care_system_id = c.care_system_id
				           and p.cohort_id = c.cohort_id and p.clinic_id = c.clinic_id
				           and p.status = 'ENROLLED') as patients
				  from cohort_clinic c where c.cohort_id = :cohort and c.care_system_id = :careSystem""")
			.param("cohort", cohort.id().value())
			.param("careSystem", careSystem.value())
			.query(Row::of)
			.stream()
			.collect(Collectors.toMap(Row::clinic, (row) -> row));
		return this.organizations.clinics(careSystem)
			.stream()
			.map((clinic) -> participation(clinic, rows.get(clinic.id().value())))
			.toList();
	}

	/**
	 * One clinic of a care system.
	 * @throws NotFound when it is none of theirs
	 */
	public ClinicParticipation clinic(CohortView cohort, CareSystemId careSystem, String code) {
		return clinics(cohort, careSystem).stream()
			.filter((clinic) -> clinic.clinic().code().equals(code))
			.findFirst()
			.orElseThrow(() -> new NotFound("clinic of this care system"));
	}

	/**
	 * Takes clinics into a cohort.
	 * @throws Conflict when the cohort is frozen
	 * @throws NotFound when one is not a clinic of the care system
	 */
	@Transactional
	public void join(CohortView cohort, CareSystemId careSystem, Collection<ClinicId> clinics,
			@Nullable LocalDate from) {
		this.cohorts.holdChangeable(cohort.id());
		this.participation.join(cohort.id(), careSystem, clinics, from);
	}

	/**
	 * Says from when to when a clinic took or takes part: with a last day it has left,
	 * without one it takes part.
	 * @param revision what was read before it was changed
	 * @throws ChangedMeanwhile when somebody else has changed it since
	 * @throws Conflict when the cohort is frozen
	 * @throws NotFound when it never took part
	 */
	@Transactional
	public void change(CohortView cohort, CareSystemId careSystem, String code, long revision, @Nullable LocalDate from,
			@Nullable LocalDate to) {
		this.cohorts.holdChangeable(cohort.id());
		ClinicParticipation before = clinic(cohort, careSystem, code);
		if (!before.known()) {
			throw new NotFound("clinic in this cohort");
		}
		int changed = this.jdbc.sql("""
				update cohort_clinic set from_day = :from, to_day = :to, active = :active, version = version + 1
				 where cohort_id = :cohort and clinic_id = :clinic and version = :revision""")
			.param("from", from)
			.param("to", to)
			.param("active", to == null)
			.param("cohort", cohort.id().value())
			.param("clinic", before.clinic().id().value())
			.param("revision", revision)
			.update();
		if (changed == 0) {
			throw new ChangedMeanwhile("clinic's participation");
		}
		Changes changes = new Changes().add("takes-part", before.participating(), to == null)
			.add("from", before.from(), from)
			.add("to", before.to(), to);
		if (!changes.none()) {
			Map<String, String> details = new LinkedHashMap<>(Map.of("clinic", code));
			details.putAll(changes.details());
			this.events.publishEvent(
					new CohortChanged("cohort.participation-changed", "cohort/" + cohort.code(), careSystem, details));
		}
	}

	private static ClinicParticipation participation(ClinicView clinic, @Nullable Row row) {
		return (row != null) ? new ClinicParticipation(clinic, row.active(), true, row.from(), row.to(), row.patients(),
				row.revision()) : new ClinicParticipation(clinic, false, false, null, null, 0, 0);
	}

	/** What is stored of a clinic that takes part or did. */
	private record Row(long clinic, boolean active, @Nullable LocalDate from, @Nullable LocalDate to, long revision,
			int patients) {

		static Row of(ResultSet row, int number) throws SQLException {
			return new Row(row.getLong("clinic_id"), row.getBoolean("active"),
					row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class),
					row.getLong("version"), row.getInt("patients"));
		}

	}

}
