package org.mncares.portal.intake.report;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.file.RowFindings;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.table.Cells;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the rows behind a report; within the caller's transaction.
 */
@Component
public class ReportRows {

	static final int PAGE_SIZE = 50;

	private static final String OF_GROUP = """
			 from patient_list_finding f left join patient_list_left_out o
			   on o.list_id = f.list_id and o.row_number = f.row_number
			where f.list_id = :list and f.code = :code and f.column_key is not distinct from :column""";

	private static final String OF_REASON = """
			 from checked_rows r left join patient_list_left_out o
			   on o.list_id = r.list_id and o.row_number = r.row_number
			where r.list_id = :list and o.row_number is null and coalesce(r.list_outcome, r.outcome) = 'NOT_ELIGIBLE'
			  and coalesce(r.list_reason, r.reason) = :code""";

	private final JdbcClient jdbc;

	ReportRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A page of the findings of a rule in a column. */
	Page<FindingRow> ofGroup(PatientListView list, Rule rule, @Nullable Column column, int page) {
		String key = (column != null) ? column.key() : null;
		long total = statement("select count(*)" + OF_GROUP, list.id(), rule).param("column", key)
			.query(Long.class)
			.single();
		List<FindingRow> rows = statement("select f.row_number, f.value, f.hint, o.reason" + OF_GROUP
				+ " order by f.row_number, f.id" + page(page), list.id(), rule)
			.param("column", key)
			.query((row, number) -> new FindingRow((Integer) row.getObject(1), address(list, column, row.getInt(1)),
					row.getString(2), row.getString(3), row.getString(4)))
			.list();
		return new Page<>(rows, page, PAGE_SIZE, total);
	}

	/** A page of the rows that are not eligible for a reason. */
	Page<FindingRow> ofReason(PatientListView list, Rule rule, int page) {
		long total = statement("select count(*)" + OF_REASON, list.id(), rule).query(Long.class).single();
		List<FindingRow> rows = statement("select r.row_number" + OF_REASON + " order by r.row_number" + page(page),
				list.id(), rule)
			.query((row, number) -> new FindingRow(row.getInt(1), null, null, null, null))
			.list();
		return new Page<>(rows, page, PAGE_SIZE, total);
	}

	List<LeftOutRow> leftOut(PatientListId list) {
		return this.jdbc
			.sql("select row_number, reason, left_out_name, left_out_at from patient_list_left_out"
					+ " where list_id = ? order by row_number limit 500")
			.param(list.value())
			.query((row, number) -> new LeftOutRow(row.getInt(1), row.getString(2), row.getString(3),
					row.getTimestamp(4).toInstant()))
			.list();
	}

	/**
	 * All findings by ascending row, for the download; close the stream. What is about
	 * the file as a whole is not in it.
	 */
	public Stream<RowFindings> byRow(PatientListId list) {
		Stream<Map.Entry<Long, Finding>> findings = this.jdbc
			.sql("""
					select row_number, code, column_key, value, hint, id from patient_list_finding
					 where list_id = :list and row_number is not null
					union all
					select row_number, coalesce(list_reason, reason), null, null, null, 9223372036854775807 from checked_rows
					 where list_id = :list and coalesce(list_outcome, outcome) = 'NOT_ELIGIBLE'
					 order by row_number, id""")
			.param("list", list.value())
			.query((row, number) -> Map.entry(row.getLong(1),
					finding(row.getString(2), row.getString(3), row.getString(4), row.getString(5))))
			.stream();
		Map<Long, String> leftOut = reasons(list);
		Iterator<Map.Entry<Long, Finding>> iterator = findings.iterator();
		return Grouped.byKey(iterator, (Long row, List<Finding> found) -> new RowFindings(row, found, leftOut.get(row)))
			.onClose(findings::close);
	}

	/** Why rows were left out, by row. */
	private Map<Long, String> reasons(PatientListId list) {
		Map<Long, String> reasons = new HashMap<>();
		this.jdbc.sql("select row_number, reason from patient_list_left_out where list_id = ?")
			.param(list.value())
			.query((row) -> {
				reasons.put(row.getLong(1), row.getString(2));
			});
		return reasons;
	}

	private static Finding finding(String code, @Nullable String column, @Nullable String value,
			@Nullable String hint) {
		return new Finding(ReportQueries.rule(code), ReportQueries.column(column), value, hint);
	}

	private static @Nullable String address(PatientListView list, @Nullable Column column, int row) {
		if (list.table() == null || column == null || row == 0) {
			return null;
		}
		OptionalInt index = list.table().indexOf(column);
		return index.isPresent() ? Cells.address(index.getAsInt(), row) : null;
	}

	private JdbcClient.StatementSpec statement(String sql, PatientListId list, Rule rule) {
		return this.jdbc.sql(sql).param("list", list.value()).param("code", rule.code());
	}

	private static String page(int page) {
		return " limit " + PAGE_SIZE + " offset " + (long) (Math.max(1, page) - 1) * PAGE_SIZE;
	}

}
