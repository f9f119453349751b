package org.mncares.portal.intake.judge;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.AcrossRows;
import org.mncares.portal.intake.rule.RowFacts;
import org.mncares.portal.intake.rule.RowVerdict;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges what only several rows, or other lists of the same care system, show. Rows that
 * a person left out do not count.
 */
@Component
class CrossRowRules {

	/**
	 * Enrolled through a list that this one does not replace, because it is for other
	 * clinics.
	 */
	private static final String IN_ANOTHER_LIST = """
			update checked_rows r set list_outcome = 'NOT_ELIGIBLE', list_reason = 'PL-707'
			  from patient_identity i join patient p on p.id = i.patient_id
			 where i.patient_key = r.patient_key and i.cohort_id = :cohort and p.status = 'ENROLLED'
			   and r.list_id = :list and r.outcome = 'ELIGIBLE' and r.list_outcome is null
			   and p.clinic_id not in (select clinic_id from patient_list_clinic where list_id = :list)
			   and not exists (select from patient_list_left_out o
			                    where o.list_id = :list and o.row_number = r.row_number)""";

	private static final String OTHERS_ARE_ENROLLED = """
			select exists (select from patient p
			                where p.cohort_id = :cohort and p.status = 'ENROLLED'
			                  and p.care_system_id = (select care_system_id from patient_list where id = :list)
			                  and p.clinic_id not in (select clinic_id from patient_list_clinic where list_id = :list))""";

	/** Who objected to research stays out, whatever a later list says. */
	private static final String OBJECTED = """
			update checked_rows r set list_outcome = 'NOT_ELIGIBLE', list_reason = 'PL-708'
			  from research_objection o
			 where o.cohort_id = :cohort and o.patient_key = r.patient_key
			   and r.list_id = :list and r.outcome = 'ELIGIBLE' and r.list_outcome is null""";

	/** The same of who objected while the clinic was another care system's. */
	private static final String OBJECTED_BEFORE = """
			update checked_rows r set list_outcome = 'NOT_ELIGIBLE', list_reason = 'PL-708'
			  from (select f.row_number from (select row_number, unnest(former_keys) as key from checked_rows
			                                   where list_id = :list and former_keys is not null) f
			          join research_objection o on o.cohort_id = :cohort and o.patient_key = f.key) j
			 where r.list_id = :list and r.row_number = j.row_number
			   and r.outcome = 'ELIGIBLE' and r.list_outcome is null""";

	private static final String SOMEBODY_OBJECTED = """
			select exists (select from research_objection where cohort_id = :cohort)""";

	private static final List<String> TAKE_BACK = List
		.of("delete from patient_list_finding where list_id = :list and across_rows", """
				update checked_rows set list_outcome = null, list_reason = null
				 where list_id = :list and list_outcome is not null""");

	private final JdbcClient jdbc;

	private final RepeatedRows repeated;

	CrossRowRules(JdbcClient jdbc, RepeatedRows repeated) {
		this.jdbc = jdbc;
		this.repeated = repeated;
	}

	/**
	 * Judges the rows of a list that nothing was found across yet; in the caller's
	 * transaction and scope.
	 */
	void apply(ListFacts facts) {
		prepare();
		this.repeated.find(facts.list());
		judgeRepeated(facts, (verdict) -> {
		});
		judgeAgainstOthers(facts);
	}

	/**
	 * The same for rows that were just written and counted.
	 * @param counted gets what changes
	 * @param repeated numbers of the rows that may share a key with another; null to look
	 * for them
	 * @return whether other lists changed something too, which is not counted
	 */
	boolean apply(ListFacts facts, RowTally counted, @Nullable BitSet repeated) {
		prepare();
		if (repeated != null) {
			this.repeated.layAside(facts.list(), repeated);
		}
		else {
			this.repeated.find(facts.list());
		}
		judgeRepeated(facts, counted::add);
		return judgeAgainstOthers(facts);
	}

	/** Takes back what an earlier judgement of the list found across its rows. */
	void takeBack(ListFacts facts) {
		TAKE_BACK.forEach((step) -> run(step, facts));
	}

	private void prepare() {
		// Statistics know nothing of rows that this very transaction wrote: the planner
		// expects one and would compare each row with each.
		this.jdbc.sql("set local work_mem = '96MB'; set local enable_nestloop = off").update();
	}

	private void judgeRepeated(ListFacts facts, Consumer<RowVerdict> counted) {
		VerdictWriter writer = new VerdictWriter(this.jdbc, facts.list());
		Consumer<RowVerdict> verdicts = counted.andThen(writer::write);
		try (Stream<RowFacts> learned = this.repeated.byPatient();
				Stream<RowFacts> judged = this.repeated.byPatient()) {
			AcrossRows.judgePatients(facts.windowFirst(), learned.iterator(), judged.iterator(), verdicts);
		}
		try (Stream<RowFacts> learned = this.repeated.byPerson(); Stream<RowFacts> judged = this.repeated.byPerson()) {
			AcrossRows.judgePeople(learned.iterator(), judged.iterator(), verdicts);
		}
		writer.finish();
	}

	private boolean judgeAgainstOthers(ListFacts facts) {
		int changed = 0;
		if (isTrue(OTHERS_ARE_ENROLLED, facts)) {
			changed += run(IN_ANOTHER_LIST, facts);
		}
		if (isTrue(SOMEBODY_OBJECTED, facts)) {
			changed += run(OBJECTED, facts) + run(OBJECTED_BEFORE, facts);
		}
		return changed > 0;
	}

	private boolean isTrue(String question, ListFacts facts) {
		return statement(question, facts).query(Boolean.class).single();
	}

	private int run(String step, ListFacts facts) {
		return statement(step, facts).update();
	}

	private JdbcClient.StatementSpec statement(String sql, ListFacts facts) {
		return this.jdbc.sql(sql).param("list", facts.list()).param("cohort", facts.cohort());
	}

}
