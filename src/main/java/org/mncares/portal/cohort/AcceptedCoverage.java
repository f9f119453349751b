package org.mncares.portal.cohort;

import java.util.List;
import java.util.Set;

import org.mncares.portal.core.PayorId;
import org.mncares.portal.payor.AcceptedPatients;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts for a change of payor partners how many patients are covered before and after.
 */
@Component
@Transactional(readOnly = true)
class AcceptedCoverage implements AcceptedPatients {

	/**
	 * Each person once. What a list wrote for a patient may be erased: what is kept of
	 * the coverage then stays.
	 */
	private static final String COUNT = WrittenPayors.MEANING + """
			select count(*) as everybody, count(*) filter (where before) as before,
			       count(*) filter (where saved) as saved, count(*) filter (where reapplied) as reapplied,
			       count(*) filter (where matching) as matching
			  from (select p.id,
			               bool_or(v.payor_id = any(:before::bigint[])) as before,
			               bool_or(v.payor_id = any(:after::bigint[])) as saved,
			               bool_or(case when m.written is null then v.payor_id else m.payor_id end
			                       = any(:after::bigint[])) as reapplied,
			               bool_or(m.payor_id = :changed) as matching
			          from participating_clinic c
			          join enrolled_patient p on p.cohort_id = c.cohort_id and p.clinic_id = c.clinic_id
			          left join patient_coverage v on v.patient_id = p.id
			          left join patient_identity i on i.patient_id = p.id
			          left join meaning m
			            on m.written = case v.ordinal when 1 then i.payor_1_written else i.payor_2_written end
			         where p.cohort_id = :cohort
			         group by p.id) people""";

	private final Cohorts cohorts;

	private final WrittenPayors written;

	private final ReapplyCoverage reapply;

	AcceptedCoverage(Cohorts cohorts, WrittenPayors written, ReapplyCoverage reapply) {
		this.cohorts = cohorts;
		this.written = written;
		this.reapply = reapply;
	}

	@Override
	public List<CohortCoverage> coverage(Change change) {
		return this.cohorts.all().stream().map((cohort) -> coverage(cohort, change)).toList();
	}

	@Override
	@Transactional
	public long reapply() {
		return this.cohorts.all()
			.stream()
			.filter((cohort) -> cohort.freeze() == null)
			.mapToLong((cohort) -> this.reapply.apply(cohort.id()))
			.sum();
	}

	private CohortCoverage coverage(CohortView cohort, Change change) {
		return this.written.statement(COUNT, cohort.id(), change.names())
			.param("before", numbers(change.before()))
			.param("after", numbers(change.after()))
			.param("changed", change.changed().value())
			.query((row, number) -> new CohortCoverage(cohort.name(), cohort.freeze() != null, row.getLong("everybody"),
					row.getLong("before"), row.getLong("saved"), row.getLong("reapplied"), row.getLong("matching")))
			.single();
	}

	private static Long[] numbers(Set<PayorId> payors) {
		return payors.stream().map(PayorId::value).toArray(Long[]::new);
	}

}
