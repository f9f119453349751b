package org.mncares.portal.intake.earlier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.overlay.KeptRows;
import org.mncares.portal.intake.overlay.ListCorrections;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.Corrections;
import org.mncares.portal.table.RawRow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what people did about an earlier upload, as far as it still fits, and keeps
 * how the two compare; within the caller's transaction and scope.
 */
@Component
@Transactional
public class EarlierUploads {

	/** Rows of both lists that may be the same, as one of them was left out. */
	private static final String SAME_PATIENT = """
			select o.row_number as earlier, r.row_number as now
			  from patient_list_left_out o
			  join checked_rows e on e.list_id = o.list_id and e.row_number = o.row_number
			  join checked_rows r on r.list_id = :list and r.patient_key = e.patient_key
			 where o.list_id = :earlier and coalesce(r.list_outcome, r.outcome) = 'ERROR'
			   and not exists (select from patient_list_left_out n
			                    where n.list_id = r.list_id and n.row_number = r.row_number)
			 order by o.row_number, r.row_number""";

	private static final String LEAVE_OUT = """
			insert into patient_list_left_out
			       (list_id, row_number, reason, left_out_by, left_out_name, left_out_at)
			select :list, :now, reason, left_out_by, left_out_name, left_out_at from patient_list_left_out
			 where list_id = :earlier and row_number = :row on conflict do nothing""";

	private static final String CONFIRM = """
			insert into patient_list_confirmation
			       (list_id, code, column_key, cells, reason, confirmed_by, confirmed_by_name, confirmed_at)
			select :list, code, column_key, cells, reason, confirmed_by, confirmed_by_name, confirmed_at
			  from patient_list_confirmation where list_id = :earlier and undone_at is null order by id""";

	/** A problem is the same where the rule, the column and the patient are. */
	private static final String COMPARE = """
			with problem as (
			       select f.code, f.column_key, coalesce(r.patient_key::text, f.value, '') as who,
			              count(*) filter (where f.list_id = :earlier) as before,
			              count(*) filter (where f.list_id = :list) as now
			         from patient_list_finding f
			         left join checked_rows r on r.list_id = f.list_id and r.row_number = f.row_number
			        where f.list_id in (:earlier, :list) and f.severity in ('ERROR', 'FILE')
			          and not exists (select from patient_list_left_out o
			                           where o.list_id = f.list_id and o.row_number = f.row_number)
			        group by 1, 2, 3)
			insert into patient_list_continued
			       (list_id, earlier_list_id, problems_before, problems_left, problems_new, rows_left_out)
			select :list, :earlier, coalesce(sum(before), 0), coalesce(sum(least(before, now)), 0),
			       coalesce(sum(greatest(now - before, 0)), 0), :leftOut
			  from problem on conflict do nothing""";

	private final JdbcClient jdbc;

	private final KeptRows rows;

	private final ListCorrections corrections;

	EarlierUploads(JdbcClient jdbc, KeptRows rows, ListCorrections corrections) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.corrections = corrections;
	}

	/** How a list went on from an earlier one; empty where it did not. */
	@Transactional(readOnly = true)
	public Optional<EarlierUpload> of(PatientListId list) {
		return this.jdbc.sql("""
				select earlier_list_id, problems_before, problems_left, problems_new, rows_left_out
				  from patient_list_continued where list_id = ?""")
			.param(list.value())
			.query((row, number) -> new EarlierUpload(new PatientListId(row.getLong(1)), row.getLong(2), row.getLong(3),
					row.getLong(4), row.getLong(5)))
			.optional();
	}

	/**
	 * Leaves out the rows that were left out before, where the very same row is there
	 * again and still has an error.
	 * @param earlier the earlier list, its columns as they were found
	 * @param list the list, likewise
	 * @return how many
	 */
	public int leaveOutAgain(Side earlier, Side list) {
		Map<Long, List<Long>> candidates = new HashMap<>();
		this.jdbc.sql(SAME_PATIENT)
			.param("list", list.list.value())
			.param("earlier", earlier.list.value())
			.query((row) -> {
				candidates.computeIfAbsent(row.getLong("earlier"), (at) -> new ArrayList<>()).add(row.getLong("now"));
			});
		if (candidates.isEmpty()) {
			return 0;
		}
		Map<Long, Map<Column, String>> before = texts(earlier, candidates.keySet().stream().toList());
		Map<Long, Map<Column, String>> now = texts(list,
				candidates.values().stream().flatMap(List::stream).distinct().toList());
		int count = 0;
		for (Map.Entry<Long, List<Long>> each : candidates.entrySet()) {
			Map<Column, String> said = before.get(each.getKey());
			for (Long row : each.getValue()) {
				if (said != null && said.equals(now.get(row))) {
					now.remove(row);
					count += leaveOut(earlier.list, each.getKey(), list.list, row);
					break;
				}
			}
		}
		return count;
	}

	private int leaveOut(PatientListId earlier, Long row, PatientListId list, Long now) {
		return this.jdbc.sql(LEAVE_OUT)
			.param("earlier", earlier.value())
			.param("row", row.intValue())
			.param("list", list.value())
			.param("now", now.intValue())
			.update();
	}

	/** What rows say, by column, with what was corrected in them. */
	private Map<Long, Map<Column, String>> texts(Side side, List<Long> rows) {
		Corrections corrected = this.corrections.of(side.list);
		ColumnMapping mapping = ColumnMapping.ofKeys(side.columns);
		Map<Long, Map<Column, String>> texts = new HashMap<>();
		for (RawRow row : this.rows.of(side.list, rows.stream().mapToInt(Long::intValue).toArray())) {
			texts.put(row.number(), corrected.cells(row, mapping));
		}
		return texts;
	}

	/**
	 * Takes over why warnings are right; it holds where there are not more of them now.
	 */
	public void confirmAgain(PatientListId earlier, PatientListId list) {
		this.jdbc.sql(CONFIRM).param("list", list.value()).param("earlier", earlier.value()).update();
	}

	/** Keeps how the problems of both compare. */
	public void compare(PatientListId earlier, PatientListId list, int leftOut) {
		this.jdbc.sql(COMPARE)
			.param("list", list.value())
			.param("earlier", earlier.value())
			.param("leftOut", leftOut)
			.update();
	}

	/**
	 * One of two lists.
	 *
	 * @param list its number
	 * @param columns the keys of its columns in their order
	 */
	public record Side(PatientListId list, List<String> columns) {

		public Side {
			columns = List.copyOf(columns);
		}

	}

}
