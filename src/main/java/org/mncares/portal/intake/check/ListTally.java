package org.mncares.portal.intake.check;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the rows of a list by what became of them, and unpacks their findings.
 */
@Component
public class ListTally {

	private static final String FINAL_OUTCOMES = """
			select case when o.row_number is not null then 'LEFT_OUT' else coalesce(r.list_outcome, r.outcome) end as outcome,
			       case when o.row_number is not null then null
			            when r.list_outcome is null then r.reason else r.list_reason end as reason,
			       count(*) as rows
			  from checked_rows r left join patient_list_left_out o
			    on o.list_id = :list and o.row_number = r.row_number
			 where r.list_id = :list
			 group by 1, 2""";

	private static final String UNPACK = """
			insert into patient_list_finding (list_id, row_number, code, severity, column_key, value, hint)
			select :list, r.row_number, p ->> 0, p ->> 1, p ->> 2, p ->> 3, p ->> 4
			  from checked_rows r cross join lateral jsonb_array_elements(r.problems) p
			 where r.list_id = :list and r.problems is not null""";

	private static final String FINDINGS = """
			select count(*) from patient_list_finding f
			 where f.list_id = :list and f.severity in (:severities)
			   and not exists (select from patient_list_left_out o
			                    where o.list_id = :list and o.row_number = f.row_number)""";

	private final JdbcClient jdbc;

	ListTally(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Rows by final outcome and first reason; left-out rows are an outcome of their own.
	 */
	public List<OutcomeCount> outcomes(long list) {
		return this.jdbc.sql(FINAL_OUTCOMES)
			.param("list", list)
			.query((row, number) -> new OutcomeCount(row.getString(1), row.getString(2), row.getLong(3)))
			.list();
	}

	/** Makes a row of each finding that came with the list's rows. */
	public void unpackFindings(long list) {
		this.jdbc.sql(UNPACK).param("list", list).update();
	}

	/**
	 * Counts findings of some severities in rows that are not left out, and about the
	 * file.
	 */
	public long findings(long list, List<String> severities) {
		return this.jdbc.sql(FINDINGS).param("list", list).param("severities", severities).query(Long.class).single();
	}

}
