package org.mncares.portal.dashboard.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.mncares.portal.core.CohortId;
import org.mncares.portal.dashboard.edition.EditionView.Kind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds editions.
 */
@Component
@Transactional(readOnly = true)
class EditionRows {

	private static final String EDITIONS = """
			select id, kind, name, note, cohort_id, cohort_name, as_of, made_at, made_by, definition_version,
			       definition_name, ruca_vintage, large_above
			  from edition
			""";

	private final JdbcClient jdbc;

	EditionRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest live edition, if it is of this day and nothing has changed since. */
	Optional<EditionView> current(LocalDate today) {
		return this.jdbc.sql(EDITIONS + """
				where id = (select max(id) from edition where kind = 'LIVE')
				  and as_of = :today and not exists (select from edition_change)""")
			.param("today", today)
			.query(EditionRows::edition)
			.optional();
	}

	Optional<EditionView> byId(long id) {
		return this.jdbc.sql(EDITIONS + " where id = :id").param("id", id).query(EditionRows::edition).optional();
	}

	/** All data cuts, the newest first. */
	List<EditionView> cuts() {
		return this.jdbc.sql(EDITIONS + " where kind = 'CUT' order by made_at desc, id desc")
			.query(EditionRows::edition)
			.list();
	}

	private static EditionView edition(ResultSet row, int number) throws SQLException {
		return new EditionView(row.getLong("id"), Kind.valueOf(row.getString("kind")), row.getString("name"),
				row.getString("note"), new CohortId(row.getLong("cohort_id")), row.getString("cohort_name"),
				row.getObject("as_of", LocalDate.class), row.getObject("made_at", OffsetDateTime.class).toInstant(),
				row.getString("made_by"), row.getObject("definition_version", Integer.class),
				row.getString("definition_name"), row.getString("ruca_vintage"), row.getInt("large_above"));
	}

}
