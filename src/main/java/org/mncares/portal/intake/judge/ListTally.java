package org.mncares.portal.intake.judge;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the rows of a list by what became of them, and keeps the counts.
 */
@Component
public class ListTally {

	private static final String COUNT_OUTCOMES = """
			insert into patient_list_outcome (list_id, outcome, reason, rows)
			select :list,
			       case when o.row_number is not null then 'LEFT_OUT' else coalesce(r.list_outcome, r.outcome) end,
			       case when o.row_number is not null then null
			            when r.list_outcome is null then r.reason else r.list_reason end,
			       count(*)
			  from checked_rows r left join patient_list_left_out o
			    on o.list_id = :list and o.row_number = r.row_number
			 where r.list_id = :list
			 group by 2, 3""";

	private static final String FINDINGS = """
			select f.severity, count(*) from patient_list_finding f
			 where f.list_id = :list
			   and not exists (select from patient_list_left_out o
			                    where o.list_id = :list and o.row_number = f.row_number)
			 group by f.severity""";

	private final JdbcClient jdbc;

	ListTally(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Counts the rows anew by what became of them, and keeps the counts. */
	void countOutcomes(long list) {
		this.jdbc.sql("delete from patient_list_outcome where list_id = :list").param("list", list).update();
		this.jdbc.sql(COUNT_OUTCOMES).param("list", list).update();
	}

	/** Keeps counts that were made while the rows went by. */
	void keep(long list, List<OutcomeCount> outcomes) {
		this.jdbc.sql("delete from patient_list_outcome where list_id = :list").param("list", list).update();
		for (OutcomeCount count : outcomes) {
			this.jdbc.sql("""
					insert into patient_list_outcome (list_id, outcome, reason, rows)
					values (:list, :outcome, :reason, :rows)""")
				.param("list", list)
				.param("outcome", count.outcome())
				.param("reason", count.reason())
				.param("rows", count.rows())
				.update();
		}
	}

	/** The numbers of the rows that a person left out. */
	BitSet leftOut(long list) {
		BitSet rows = new BitSet();
		this.jdbc.sql("select row_number from patient_list_left_out where list_id = :list")
			.param("list", list)
			.query((row) -> {
				rows.set(row.getInt(1));
			});
		return rows;
	}

	/**
	 * Rows by final outcome and first reason as they were last counted; left-out rows are
	 * an outcome of their own.
	 */
	public List<OutcomeCount> outcomes(long list) {
		return this.jdbc.sql("select outcome, reason, rows from patient_list_outcome where list_id = :list")
			.param("list", list)
			.query((row, number) -> new OutcomeCount(row.getString(1), row.getString(2), row.getLong(3)))
			.list();
	}

	/**
	 * Counts findings in rows that are not left out, and about the file, by the name of
	 * their severity.
	 */
	Map<String, Long> findings(long list) {
		return this.jdbc.sql(FINDINGS)
			.param("list", list)
			.query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
