package org.mncares.portal.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.CohortClinic;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.CohortId;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds out where each participating clinic of a care system stands.
 */
@Component
public class ClinicStandings {

	private static final String ELIGIBLE = """
			select r.clinic_id, count(*) as rows from checked_rows r
			 where r.list_id = :list and coalesce(r.list_outcome, r.outcome) = 'ELIGIBLE'
			   and not exists (select from patient_list_left_out o
			                    where o.list_id = :list and o.row_number = r.row_number)
			 group by r.clinic_id""";

	private final PatientLists lists;

	private final Participation participation;

	private final JdbcClient jdbc;

	ClinicStandings(PatientLists lists, Participation participation, JdbcClient jdbc) {
		this.lists = lists;
		this.participation = participation;
		this.jdbc = jdbc;
	}

	/** The participating clinics by code; within the caller's transaction. */
	public List<ClinicStanding> of(PatientList list) {
		Map<Long, Long> eligible = eligible(list);
		Map<Long, PatientList> others = answeredElsewhere(list);
		return this.participation.participating(list.cohort(), list.careSystem())
			.stream()
			.map((clinic) -> standing(list, clinic, eligible, others.get(clinic.id().value())))
			.toList();
	}

	private static ClinicStanding standing(PatientList list, CohortClinic clinic, Map<Long, Long> eligible,
			@Nullable PatientList other) {
		long number = clinic.id().value();
		return new ClinicStanding(clinic.id(), clinic.code(), clinic.name(),
				list.clinics().answers().containsKey(number), eligible.getOrDefault(number, 0L),
				(other != null) ? other.id() : null, (other != null) ? other.clinics().answers().get(number) : null);
	}

	private Map<Long, Long> eligible(PatientList list) {
		Map<Long, Long> counts = new HashMap<>();
		this.jdbc.sql(ELIGIBLE).param("list", list.id().value()).query((RowCallbackHandler) (row) -> {
			counts.put(row.getLong("clinic_id"), row.getLong("rows"));
		});
		return counts;
	}

	/** Which accepted list stands for a clinic, by the numbers of both. */
	Map<Long, Long> accepted(CohortId cohort, CareSystemId careSystem) {
		return this.jdbc
			.sql("select clinic_id, list_id from accepted_answer where cohort_id = ? and care_system_id = ?")
			.params(cohort.value(), careSystem.value())
			.query((row, number) -> Map.entry(row.getLong(1), row.getLong(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** The newest other list that answered for a clinic. */
	private Map<Long, PatientList> answeredElsewhere(PatientList list) {
		Map<Long, Long> accepted = accepted(list.cohort(), list.careSystem());
		Map<Long, PatientList> answered = new HashMap<>();
		this.lists
			.ofCareSystem(list.careSystem().value(), list.cohort().value(),
					List.of(ListStatus.SUBMITTED, ListStatus.ACCEPTED))
			.stream()
			.filter((other) -> !other.id().equals(list.id()))
			.forEach((other) -> other.clinics()
				.answered()
				.stream()
				.filter((clinic) -> other.status() == ListStatus.SUBMITTED
						|| Objects.equals(other.id().value(), accepted.get(clinic.value())))
				.forEach((clinic) -> answered.put(clinic.value(), other)));
		return answered;
	}

}
