package org.mncares.portal.intake.erase;

import java.util.Map;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.Originals;
import org.mncares.portal.intake.PatientListEvent;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases what of a list identifies patients; hash, counts, row numbers and codes remain.
 * Within the caller's transaction.
 */
@Component
public class EraseList {

	/**
	 * Left out, not eligible, or of somebody who objected to research before the
	 * acceptance.
	 */
	private static final String NOT_ENROLLED = """
			r.list_id = :list and (
			    coalesce(r.list_outcome, r.outcome) <> 'ELIGIBLE'
			    or exists (select from patient_list_left_out o
			                where o.list_id = r.list_id and o.row_number = r.row_number)
			    or exists (select from research_objection o join patient_list l on l.cohort_id = o.cohort_id
			                where l.id = r.list_id and o.patient_key = r.patient_key))""";

	private static final String BLANK_VALUES = """
			update patient_list_finding f set value = null, hint = null
			  from checked_rows r where f.list_id = :list and f.row_number = r.row_number and\s""";

	private static final String BLANK = """
			update checked_rows r set patient_number = null, last_name = null, first_name = null, middle_name = null,
			       date_of_birth = null, date_of_death = null, address_1 = null, address_2 = null, city = null,
			       state = null, zip = null, phone = null, payor_1 = null, payor_2 = null, member_id_1 = null,
			       member_id_2 = null, person_key = null, problems = null,
			       cells = null, cell_marks = null""";

	private static final String BLANK_ROWS = BLANK + ", patient_key = null, former_keys = null where ";

	/**
	 * By the key of the list's care system, of one that had the clinic before, or of one
	 * that has it since: then of lists that are older than the objection, and not of
	 * somebody who is enrolled there again.
	 */
	private static final String OF_OBJECTOR = """
			(r.patient_key in (select o.patient_key from research_objection o)
			 or (r.former_keys is not null and exists (select from research_objection o
			                                            where o.patient_key = any(r.former_keys)))
			 or (r.patient_key in (select unnest(o.former_keys) from research_objection o)
			     and exists (select from research_objection o join patient_list ol on ol.id = r.list_id
			                  where r.patient_key = any(o.former_keys) and ol.uploaded_at < o.objected_at)
			     and not exists (select from patient_identity i join patient p on p.id = i.patient_id
			                      where i.patient_key = r.patient_key and p.status = 'ENROLLED')))""";

	/** Of those whose rows still say who they are. */
	private static final String OBJECTED = "r.patient_number is not null and " + OF_OBJECTOR;

	/** Nothing takes the place of an accepted list, so its original would stay. */
	private static final String NAMED_IN_ORIGINALS = """
			select l.id, l.care_system_id from patient_list l
			 where l.status = 'ACCEPTED' and l.file_name is not null and l.original_erased_at is null
			   and exists (select from checked_rows r where r.list_id = l.id and\s""" + OF_OBJECTOR + ") order by l.id";

	private final JdbcClient jdbc;

	private final Originals originals;

	private final ApplicationEventPublisher events;

	EraseList(JdbcClient jdbc, Originals originals, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.originals = originals;
		this.events = events;
	}

	/**
	 * Erases a list's original, rows and values.
	 * @return how many rows
	 */
	public long all(PatientListId list) {
		this.originals.erase(list);
		long rows = update("delete from checked_rows where list_id = :list", list);
		update("update patient_list_finding set value = null, hint = null where list_id = :list", list);
		mark(list);
		return rows;
	}

	/**
	 * Erases an accepted list's original, which names everybody, and the identifiers of
	 * its rows that made no patient; the original's hash stays as what was submitted.
	 * @return how many rows
	 */
	public long notEnrolled(PatientListId list) {
		this.originals.erase(list);
		update(BLANK_VALUES + NOT_ENROLLED, list);
		long rows = update(BLANK_ROWS + NOT_ENROLLED, list);
		mark(list);
		return rows;
	}

	/**
	 * Erases what names people who objected to research, in all lists that the scope in
	 * hand may see and at once, with the originals of accepted lists that name them. The
	 * keyed hash stays in the row, as it does with the objection: by it a list that is
	 * not accepted yet leaves them out.
	 * @return how many rows
	 */
	public long objected() {
		this.jdbc.sql("""
				update patient_list_finding f set value = null, hint = null
				  from checked_rows r where f.list_id = r.list_id and f.row_number = r.row_number and\s""" + OBJECTED)
			.update();
		long rows = this.jdbc.sql(BLANK + " where " + OBJECTED).update();
		this.jdbc.sql(NAMED_IN_ORIGINALS)
			.query((row, number) -> new PatientListEvent("original-erased", new PatientListId(row.getLong(1)),
					new CareSystemId(row.getLong(2)), PatientListEvent.Outcome.DONE, Map.of("reason", "objection")))
			.list()
			.forEach((erased) -> {
				this.originals.erase(erased.list());
				this.events.publishEvent(erased);
			});
		return rows;
	}

	private void mark(PatientListId list) {
		update("update patient_list set identifiers_erased_at = now() where id = :list", list);
	}

	private int update(String sql, PatientListId list) {
		return this.jdbc.sql(sql).param("list", list.value()).update();
	}

}
