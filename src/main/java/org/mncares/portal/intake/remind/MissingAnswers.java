package org.mncares.portal.intake.remind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.mncares.portal.cohort.CohortClinic;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.web.CareSystemName;
import org.mncares.portal.web.CareSystemNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the care systems of which participating clinics have no answer yet: neither a
 * submitted list nor an acceptance that still stands says that they have patients, or
 * none.
 */
@Component
class MissingAnswers {

	private final PatientLists lists;

	private final Participation participation;

	private final CareSystemNames names;

	private final JdbcClient jdbc;

	MissingAnswers(PatientLists lists, Participation participation, CareSystemNames names, JdbcClient jdbc) {
		this.lists = lists;
		this.participation = participation;
		this.names = names;
		this.jdbc = jdbc;
	}

	/** The care systems by name; within the caller's transaction and scope. */
	List<MissingAnswer> of(CohortId cohort) {
		Map<CareSystemId, List<CohortClinic>> participating = this.participation.participating(cohort)
			.stream()
			.collect(Collectors.groupingBy(CohortClinic::careSystem));
		Set<Long> answered = answered(cohort);
		Map<CareSystemId, PatientList> returned = returned(cohort);
		List<MissingAnswer> missing = new ArrayList<>();
		for (CareSystemName careSystem : this.names.all()) {
			List<CohortClinic> clinics = participating.getOrDefault(careSystem.id(), List.of());
			List<CohortClinic> open = clinics.stream()
				.filter((clinic) -> !answered.contains(clinic.id().value()))
				.toList();
			if (!open.isEmpty()) {
				PatientList back = returned.get(careSystem.id());
				missing.add(new MissingAnswer(careSystem, clinics.size(),
						open.stream().map(CohortClinic::code).sorted(Comparator.naturalOrder()).toList(),
						(back != null) ? back.id() : null));
			}
		}
		return missing;
	}

	private Set<Long> answered(CohortId cohort) {
		Set<Long> answered = new HashSet<>(
				this.jdbc.sql("select clinic_id from accepted_answer where cohort_id = :cohort")
					.param("cohort", cohort.value())
					.query((row, number) -> row.getLong(1))
					.list());
		this.lists.inState(List.of(ListStatus.SUBMITTED))
			.stream()
			.filter((list) -> list.cohort().equals(cohort))
			.forEach((list) -> list.clinics().answered().forEach((clinic) -> answered.add(clinic.value())));
		return answered;
	}

	/** The newest list of each care system, where the study returned it. */
	private Map<CareSystemId, PatientList> returned(CohortId cohort) {
		Map<CareSystemId, PatientList> newest = new HashMap<>();
		this.lists.inState(List.of(ListStatus.RETURNED))
			.stream()
			.filter((list) -> list.cohort().equals(cohort))
			.forEach((list) -> newest.merge(list.careSystem(), list,
					(one, other) -> (one.id().value() > other.id().value()) ? one : other));
		return newest;
	}

}
