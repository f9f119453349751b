package org.mncares.portal.classification;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.mncares.portal.classification.rule.ConditionState;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gathers what decisions follow from: signed answers, overrides in force, and who takes
 * part in the Historical Cohort. The scope in hand decides what is seen.
 */
@Component
class Facts {

	private static final String OF_SYSTEM = " and (:all or care_system_id = :careSystem)";

	private final JdbcClient jdbc;

	private final Cohorts cohorts;

	Facts(JdbcClient jdbc, Cohorts cohorts) {
		this.jdbc = jdbc;
		this.cohorts = cohorts;
	}

	/** Of one care system. */
	SystemFacts of(CareSystemId careSystem) {
		Gathered gathered = gather(false, careSystem.value());
		return gathered.system(careSystem.value());
	}

	/** Of all care systems that take part or of which anything is known, by id. */
	List<SystemFacts> all() {
		Gathered gathered = gather(true, 0);
		return gathered.clinics.keySet().stream().map(gathered::system).toList();
	}

	private Gathered gather(boolean all, long careSystem) {
		Gathered gathered = new Gathered();
		this.jdbc
			.sql("select care_system_id, submission_id, submission_number, clinic_id, link_id, value"
					+ " from signed_answer where clinic_id is not null" + OF_SYSTEM)
			.params(Map.of("all", all, "careSystem", careSystem))
			.query((row) -> {
				gathered.surveys.put(row.getLong(1), new SurveyRef(row.getLong(2), row.getInt(3)));
				gathered.clinic(row.getLong(1), row.getLong(4)).answers.put(row.getString(5), row.getString(6));
			});
		this.jdbc
			.sql("select care_system_id, clinic_id, code, state from condition_override where lifted_at is null"
					+ OF_SYSTEM)
			.params(Map.of("all", all, "careSystem", careSystem))
			.query((row) -> {
				gathered.clinic(row.getLong(1), row.getLong(2)).overrides.put(row.getString(3),
						ConditionState.valueOf(row.getString(4)));
			});
		this.jdbc.sql("select care_system_id, clinic_id from clinic_care_model where true" + OF_SYSTEM)
			.params(Map.of("all", all, "careSystem", careSystem))
			.query((row) -> {
				gathered.clinic(row.getLong(1), row.getLong(2));
			});
		participants(gathered, all, careSystem);
		return gathered;
	}

	/** Those of a system that has not signed are known by name only. */
	private void participants(Gathered gathered, boolean all, long careSystem) {
		this.cohorts.all()
			.stream()
			.filter((cohort) -> cohort.code().equals(Cohorts.HISTORICAL))
			.forEach((cohort) -> this.jdbc
				.sql("select care_system_id, clinic_id from participating_clinic where cohort_id = :cohort" + OF_SYSTEM)
				.params(Map.of("cohort", cohort.id().value(), "all", all, "careSystem", careSystem))
				.query((row) -> {
					gathered.clinic(row.getLong(1), row.getLong(2));
					gathered.participating.add(row.getLong(2));
				}));
	}

	/** What was gathered, by care system and clinic. */
	private static final class Gathered {

		private final Map<Long, SurveyRef> surveys = new TreeMap<>();

		private final SortedMap<Long, SortedMap<Long, Known>> clinics = new TreeMap<>();

		private final Set<Long> participating = new HashSet<>();

		private Known clinic(long careSystem, long clinic) {
			return this.clinics.computeIfAbsent(careSystem, (id) -> new TreeMap<>())
				.computeIfAbsent(clinic, (id) -> new Known(new TreeMap<>(), new TreeMap<>()));
		}

		private SystemFacts system(long careSystem) {
			return new SystemFacts(new CareSystemId(careSystem), this.surveys.get(careSystem), this.clinics
				.getOrDefault(careSystem, new TreeMap<>())
				.entrySet()
				.stream()
				.map((one) -> new ClinicFacts(new ClinicId(one.getKey()), this.participating.contains(one.getKey()),
						one.getValue().answers, one.getValue().overrides))
				.toList());
		}

	}

	/** What is known of a clinic. */
	private record Known(SortedMap<String, String> answers, SortedMap<String, ConditionState> overrides) {
	}

}
