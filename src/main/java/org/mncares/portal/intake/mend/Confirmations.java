package org.mncares.portal.intake.mend;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.intake.overlay.TakeBack;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people said of warnings that are right as they are; within the caller's
 * transaction and scope. A check changes nothing of it: it holds as long as there are not
 * more such warnings than were seen.
 */
@Component
class Confirmations {

	/** The newest word about each kind of warning, with how many there are now. */
	private static final String STAND = """
			select distinct on (c.code, c.column_key) c.id, c.code, c.column_key, c.cells, c.reason, c.confirmed_by_name,
			       c.confirmed_at,
			       (select count(*) from patient_list_finding f
			         where f.list_id = c.list_id and f.code = c.code and f.column_key is not distinct from c.column_key
			           and not exists (select from patient_list_left_out o
			                            where o.list_id = c.list_id and o.row_number = f.row_number)) as standing
			  from patient_list_confirmation c
			 where c.list_id = ? and c.undone_at is null
			 order by c.code, c.column_key, c.id desc""";

	private static final String ADD = """
			insert into patient_list_confirmation
			       (list_id, code, column_key, cells, reason, confirmed_by, confirmed_by_name, confirmed_at)
			values (:list, :code, :column, :cells, :reason, :by, :byName, :at)""";

	private static final String UNDO = """
			update patient_list_confirmation set undone_by = :by, undone_by_name = :byName, undone_at = :at
			 where list_id = :list and id = :id and undone_at is null""";

	private final JdbcClient jdbc;

	Confirmations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What was said of a list's warnings, of each kind the newest that was not taken
	 * back.
	 */
	List<ConfirmedWarning> of(PatientListId list) {
		return this.jdbc.sql(STAND)
			.param(list.value())
			.query((row, number) -> new ConfirmedWarning(row.getLong("id"),
					Rule.of(row.getString("code")).orElseThrow(),
					Optional.ofNullable(row.getString("column_key")).flatMap(Column::match).orElse(null),
					row.getLong("cells"), row.getString("reason"), row.getString("confirmed_by_name"),
					row.getTimestamp("confirmed_at").toInstant(), row.getLong("standing")))
			.list();
	}

	/** Keeps why the warnings of a rule in a column are right. */
	void add(PatientListId list, Rule rule, @Nullable Column column, long cells, String reason, Caller by, Instant at) {
		this.jdbc.sql(ADD)
			.param("list", list.value())
			.param("code", rule.code())
			.param("column", (column != null) ? column.key() : null)
			.param("cells", cells)
			.param("reason", reason)
			.param("by", by.account().value())
			.param("byName", by.name())
			.param("at", Timestamp.from(at))
			.update();
	}

	/**
	 * Takes it back.
	 * @return whether it stood
	 */
	boolean undo(PatientListId list, long id, Caller by, Instant at) {
		return TakeBack.run(this.jdbc, UNDO, list, id, by, at);
	}

}
