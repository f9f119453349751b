package org.mncares.portal.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which clinics take part in which cohort. The scope of administration changes it; the
 * scope in hand decides which clinics are seen.
 */
@Service
@Transactional(readOnly = true)
public class Participation {

	private final OrganizationDirectory organizations;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	Participation(OrganizationDirectory organizations, JdbcClient jdbc, ApplicationEventPublisher events) {
		this.organizations = organizations;
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * Takes clinics of one care system into a cohort; those in it stay, those that had
	 * left come back.
	 * @param from the first day of their participation in the study, where known; null
	 * keeps the day of those that had one
	 * @throws NotFound when one is not a clinic of the care system
	 */
	@Transactional
	public void join(CohortId cohort, CareSystemId careSystem, Collection<ClinicId> clinics, @Nullable LocalDate from) {
		if (!this.organizations.clinics(careSystem).stream().map(ClinicView::id).toList().containsAll(clinics)) {
			throw new NotFound("clinic of this care system");
		}
		for (ClinicId clinic : clinics) {
			this.jdbc
				.sql("""
						insert into cohort_clinic (cohort_id, clinic_id, care_system_id, from_day)
						values (:cohort, :clinic, :careSystem, :from)
						on conflict (cohort_id, clinic_id) do update
						set active = true, to_day = null,
						    from_day = coalesce(excluded.from_day, cohort_clinic.from_day), version = cohort_clinic.version + 1""")
				.param("cohort", cohort.value())
				.param("clinic", clinic.value())
				.param("careSystem", careSystem.value())
				.param("from", from)
				.update();
		}
		publish("cohort.clinics-joined", cohort, careSystem, clinics, "from", from);
	}

	/**
	 * Takes a clinic out of a cohort; patients who are enrolled stay.
	 * @throws NotFound when it does not take part
	 */
	@Transactional
	public void leave(CohortId cohort, CareSystemId careSystem, ClinicId clinic, LocalDate lastDay) {
		int changed = this.jdbc
			.sql("update cohort_clinic set active = false, to_day = :lastDay, version = version + 1"
					+ " where cohort_id = :cohort and clinic_id = :clinic and care_system_id = :careSystem and active")
			.param("lastDay", lastDay)
			.param("cohort", cohort.value())
			.param("clinic", clinic.value())
			.param("careSystem", careSystem.value())
			.update();
		if (changed == 0) {
			throw new NotFound("clinic in this cohort");
		}
		publish("cohort.clinic-left", cohort, careSystem, List.of(clinic), "to", lastDay);
	}

	/**
	 * All clinics of a care system, by code, each with whether it takes part in the
	 * cohort.
	 */
	public List<CohortClinic> clinics(CohortId cohort, CareSystemId careSystem) {
		return withParticipation(cohort, this.organizations.clinics(careSystem));
	}

	/** The clinics of a care system that take part in the cohort, by code. */
	public List<CohortClinic> participating(CohortId cohort, CareSystemId careSystem) {
		return clinics(cohort, careSystem).stream().filter(CohortClinic::participating).toList();
	}

	/** All clinics of the study that take part in the cohort, by code. */
	public List<CohortClinic> participating(CohortId cohort) {
		return withParticipation(cohort, this.organizations.clinics()).stream()
			.filter(CohortClinic::participating)
			.toList();
	}

	/** Whether a clinic takes part in the cohort. */
	public boolean isParticipating(CohortId cohort, ClinicId clinic) {
		return activeClinics(cohort).contains(clinic.value());
	}

	private List<CohortClinic> withParticipation(CohortId cohort, List<ClinicView> clinics) {
		Set<Long> active = activeClinics(cohort);
		return clinics.stream()
			.map((clinic) -> new CohortClinic(clinic.id(), clinic.careSystem(), clinic.code(), clinic.name(),
					active.contains(clinic.id().value())))
			.toList();
	}

	private Set<Long> activeClinics(CohortId cohort) {
		return new HashSet<>(this.jdbc.sql("select clinic_id from cohort_clinic where cohort_id = :cohort and active")
			.param("cohort", cohort.value())
			.query(Long.class)
			.list());
	}

	private void publish(String action, CohortId cohort, CareSystemId careSystem, Collection<ClinicId> clinics,
			String field, @Nullable LocalDate day) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("clinics", String.join(", ", clinics.stream().map(ClinicId::toString).toList()));
		if (day != null) {
			details.put(field, day.toString());
		}
		this.events.publishEvent(new CohortChanged(action, "cohort/" + cohort, careSystem, details));
	}

}
