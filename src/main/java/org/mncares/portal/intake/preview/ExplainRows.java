package org.mncares.portal.intake.preview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.CohortCriteria;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.MatchingKey;
import org.mncares.portal.intake.preview.RowFacts.LeftOut;
import org.mncares.portal.intake.preview.RowFacts.OtherRow;
import org.mncares.portal.intake.preview.RowFacts.Problem;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.web.Formats;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the rows of a patient in a list and explains what came of them. Within the
 * caller's transaction and scope; the view is to be recorded before.
 */
@Component
class ExplainRows {

	/** One patient is not in more rows than this, or something else is wrong. */
	private static final int MOST = 20;

	private static final String ROWS = """
			select r.*, r.patient_number is null as erased, l.cohort_id,
			       coalesce(r.list_outcome, r.outcome) as final_outcome,
			       case when r.list_outcome is null then r.reason else r.list_reason end as final_reason,
			       c.code || ' ' || c.name as clinic, o.reason as left_out, o.left_out_name, o.left_out_at
			  from checked_rows r
			  join patient_list l on l.id = r.list_id
			  left join clinic c on c.id = r.clinic_id
			  left join patient_list_left_out o on o.list_id = r.list_id and o.row_number = r.row_number
			 where r.list_id = :list and\s""";

	private static final String ERRORS = """
			select code, column_key from patient_list_finding
			 where list_id = :list and row_number = :row and severity in ('FILE', 'REFUSAL', 'ERROR') order by id""";

	private static final String OTHERS = """
			select r.row_number, r.care_coordination_start, coalesce(r.clinic_id = :clinic, false)
			  from checked_rows r
			 where r.list_id = :list and r.patient_key = :key and r.row_number <> :row
			   and not exists (select from patient_list_left_out o
			                    where o.list_id = :list and o.row_number = r.row_number)
			 order by r.care_coordination_start nulls last, r.row_number limit 100""";

	private static final String ELSEWHERE = """
			select c.code || ' ' || c.name from patient_identity i
			  join patient p on p.id = i.patient_id
			  join clinic c on c.id = p.clinic_id
			 where i.cohort_id = :cohort and i.patient_key = :key and p.status = 'ENROLLED'
			   and p.clinic_id not in (select clinic_id from patient_list_clinic where list_id = :list)""";

	private static final String OBJECTED = """
			select min(o.objected_at) from research_objection o, checked_rows r
			 where r.list_id = :list and r.row_number = :row and o.cohort_id = :cohort
			   and (o.patient_key = r.patient_key or o.patient_key = any(r.former_keys))""";

	private final MatchingKey keys;

	private final Formats formats;

	private final JdbcClient jdbc;

	ExplainRows(MatchingKey keys, Formats formats, JdbcClient jdbc) {
		this.keys = keys;
		this.formats = formats;
		this.jdbc = jdbc;
	}

	/** The rows of a patient, at most twenty. */
	List<ExplainedRow> ofPatient(PatientListId list, CareSystemId careSystem, String patientId,
			CohortCriteria criteria) {
		return this.jdbc.sql(ROWS + "r.patient_key = :key order by r.row_number limit " + MOST)
			.param("list", list.value())
			.param("key", this.keys.key(careSystem, patientId))
			.query((row, number) -> facts(list, row))
			.list()
			.stream()
			.map((facts) -> explain(facts, criteria))
			.toList();
	}

	/** A row by its number; empty when the list has none. */
	List<ExplainedRow> ofRow(PatientListId list, int number, CohortCriteria criteria) {
		return this.jdbc.sql(ROWS + "r.row_number = :row")
			.param("list", list.value())
			.param("row", number)
			.query((row, at) -> facts(list, row))
			.list()
			.stream()
			.map((facts) -> explain(facts, criteria))
			.toList();
	}

	private ExplainedRow explain(RowFacts facts, CohortCriteria criteria) {
		return new ExplainedRow(facts, new RowCriteria(facts, criteria, this.formats).all());
	}

	private RowFacts facts(PatientListId list, ResultSet row) throws SQLException {
		int number = row.getInt("row_number");
		long cohort = row.getLong("cohort_id");
		byte[] key = row.getBytes("patient_key");
		String outcome = row.getString("final_outcome");
		String reason = row.getString("final_reason");
		return new RowFacts(number, row.getString("clinic"), row.getObject("date_of_birth", LocalDate.class),
				row.getObject("care_coordination_start", LocalDate.class), outcome,
				(reason != null) ? Rule.of(reason).orElse(null) : null,
				row.getBoolean("erased") && !outcome.equals("ERROR"), leftOut(row), errors(list, number),
				(key != null) ? others(list, row, key) : List.of(), (key != null) ? elsewhere(list, cohort, key) : null,
				objectedAt(list, cohort, number));
	}

	private static @Nullable LeftOut leftOut(ResultSet row) throws SQLException {
		String reason = row.getString("left_out");
		return (reason != null)
				? new LeftOut(reason, row.getString("left_out_name"), row.getTimestamp("left_out_at").toInstant())
				: null;
	}

	private List<Problem> errors(PatientListId list, int row) {
		return this.jdbc.sql(ERRORS)
			.param("list", list.value())
			.param("row", row)
			.query((found, number) -> problem(found.getString(1), found.getString(2)))
			.list();
	}

	private static Problem problem(String code, @Nullable String column) {
		Rule rule = Rule.of(code).orElseThrow(() -> new IllegalStateException("No rule has the code " + code));
		String label = (column != null && rule.column() == null) ? Column.match(column).map(Column::label).orElse("")
				: "";
		return new Problem(rule, label);
	}

	private List<OtherRow> others(PatientListId list, ResultSet row, byte[] key) throws SQLException {
		return this.jdbc.sql(OTHERS)
			.param("list", list.value())
			.param("row", row.getInt("row_number"))
			.param("clinic", row.getObject("clinic_id", Long.class))
			.param("key", key)
			.query((other, number) -> new OtherRow(other.getInt(1), other.getObject(2, LocalDate.class),
					other.getBoolean(3)))
			.list();
	}

	private @Nullable String elsewhere(PatientListId list, long cohort, byte[] key) {
		return this.jdbc.sql(ELSEWHERE)
			.param("list", list.value())
			.param("cohort", cohort)
			.param("key", key)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private @Nullable Instant objectedAt(PatientListId list, long cohort, int row) {
		Timestamp at = this.jdbc.sql(OBJECTED)
			.param("list", list.value())
			.param("cohort", cohort)
			.param("row", row)
			.query((found, number) -> Objects.requireNonNullElse(found.getTimestamp(1), new Timestamp(0)))
			.single();
		return (at.getTime() > 0) ? at.toInstant() : null;
	}

}
