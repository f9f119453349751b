package org.mncares.portal.intake.unmatched;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientLists;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Collects what a list wrote as payors and nothing matched, whenever its rows are judged,
 * within the transaction of that. Values go when the list's rows go, or when the list
 * counts no more.
 */
@Component
public class CollectPayors {

	/** A list with more different payors than that has something else in the column. */
	static final int MOST_VALUES = 500;

	private static final Set<ListStatus> COUNTS = EnumSet.of(ListStatus.NEEDS_CORRECTION, ListStatus.READY,
			ListStatus.SUBMITTED, ListStatus.ACCEPTED);

	/**
	 * What the list does not hold any more goes, and what it holds keeps its decision.
	 */
	private static final String KEEP = """
			gone as (
			    delete from patient_list_payor p
			     where p.list_id = :list and not exists (select from counted c where c.written = p.written))
			insert into patient_list_payor (list_id, care_system_id, written, rows)
			select l.id, l.care_system_id, c.written, c.rows from counted c join patient_list l on l.id = :list
			on conflict (list_id, written) do update set rows = excluded.rows""";

	private static final String COLLECT = """
			with counted as (
			    select w.written, count(distinct r.row_number) as rows
			      from checked_rows r
			     cross join lateral (values (r.payor_1_kind, r.payor_1), (r.payor_2_kind, r.payor_2))
			                as w (kind, written)
			     where r.list_id = :list and w.kind = 'OTHER' and w.written is not null
			       and not exists (select from patient_list_left_out o
			                        where o.list_id = r.list_id and o.row_number = r.row_number)
			     group by w.written
			     order by rows desc, w.written
			     limit :most),
			""" + KEEP;

	private static final String TAKE_OVER = """
			with counted as (
			    select w.written, w.rows from unnest(:written, :rows) as w (written, rows)
			     order by w.rows desc, w.written
			     limit :most),
			""" + KEEP;

	private final PatientLists lists;

	private final JdbcClient jdbc;

	CollectPayors(PatientLists lists, JdbcClient jdbc) {
		this.lists = lists;
		this.jdbc = jdbc;
	}

	@EventListener
	@Transactional
	void on(PatientListEvent event) {
		this.lists.findById(event.list().value())
			.filter((list) -> !list.status().isBeingChecked() && !COUNTS.contains(list.status()))
			.ifPresent((list) -> forget(list.id()));
	}

	/**
	 * Collects all anew: rows of people who objected to research are erased in all lists
	 * at once.
	 */
	@Transactional
	public void all() {
		this.lists.inState(List.copyOf(COUNTS)).forEach((list) -> collect(list.id().value()));
	}

	/** Collects anew from the rows of a list; within the caller's transaction. */
	public void collect(long list) {
		this.jdbc.sql(COLLECT).param("list", list).param("most", MOST_VALUES).update();
	}

	/**
	 * Takes over what was counted while the rows of a list went by; within the caller's
	 * transaction.
	 * @param counted rows by what was written; null where it has to be counted from the
	 * rows
	 */
	public void collect(long list, @Nullable Map<String, Long> counted) {
		if (counted == null) {
			collect(list);
			return;
		}
		this.jdbc.sql(TAKE_OVER)
			.param("list", list)
			.param("most", MOST_VALUES)
			.param("written", counted.keySet().toArray(String[]::new))
			.param("rows", counted.values().stream().mapToLong(Long::longValue).toArray())
			.update();
	}

	private void forget(PatientListId list) {
		this.jdbc.sql("delete from patient_list_payor where list_id = ?").param(list.value()).update();
	}

}
