package org.mncares.portal.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.mncares.portal.core.PatientListId;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Collects what a list wrote as payors and nothing matched, after each step that changes
 * what stands in it, within the transaction of the step. Values go when the list's rows
 * go, or when the list counts no more.
 */
@Component
class CollectPayors {

	/** A list with more different payors than that has something else in the column. */
	static final int MOST_VALUES = 500;

	private static final Set<ListStatus> COUNTS = EnumSet.of(ListStatus.NEEDS_CORRECTION, ListStatus.READY,
			ListStatus.SUBMITTED, ListStatus.ACCEPTED);

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
			gone as (
			    delete from patient_list_payor p
			     where p.list_id = :list and not exists (select from counted c where c.written = p.written))
			insert into patient_list_payor (list_id, care_system_id, written, rows)
			select :list, :careSystem, c.written, c.rows from counted c
			on conflict (list_id, written) do update set rows = excluded.rows""";

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
			.filter((list) -> !list.status().isBeingChecked())
			.ifPresent(this::collect);
	}

	/**
	 * Collects all anew: rows of people who objected to research are erased in all lists
	 * at once.
	 */
	@Transactional
	void all() {
		this.lists.inState(List.copyOf(COUNTS)).forEach(this::collect);
	}

	private void collect(PatientList list) {
		if (COUNTS.contains(list.status())) {
			this.jdbc.sql(COLLECT)
				.param("list", list.id().value())
				.param("careSystem", list.careSystem().value())
				.param("most", MOST_VALUES)
				.update();
		}
		else {
			forget(list.id());
		}
	}

	private void forget(PatientListId list) {
		this.jdbc.sql("delete from patient_list_payor where list_id = ?").param(list.value()).update();
	}

}
