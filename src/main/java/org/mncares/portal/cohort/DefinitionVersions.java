package org.mncares.portal.cohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.mncares.portal.audit.CurrentActor;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.core.DateWindow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps every version of who is eligible for a cohort.
 */
@Component
class DefinitionVersions {

	private final JdbcClient jdbc;

	private final CurrentActor actor;

	private final Clock clock;

	DefinitionVersions(JdbcClient jdbc, CurrentActor actor, Clock clock) {
		this.jdbc = jdbc;
		this.actor = actor;
		this.clock = clock;
	}

	/** Keeps a cohort's present version. */
	void keep(Cohort cohort) {
		CohortCriteria criteria = cohort.criteria();
		this.jdbc.sql("""
				insert into cohort_definition_version (cohort_id, version, window_first, window_last, minimum_age,
				    defined_at, defined_by) values (?, ?, ?, ?, ?, ?, ?)""")
			.params(cohort.id().value(), cohort.definitionVersion(), criteria.window().first(),
					criteria.window().last(), criteria.minimumAge(), this.clock.instant().atOffset(ZoneOffset.UTC),
					this.actor.get().name())
			.update();
	}

	/** All, the newest first. */
	List<DefinitionVersion> of(CohortId cohort) {
		return this.jdbc.sql("select * from cohort_definition_version where cohort_id = ? order by version desc")
			.param(cohort.value())
			.query(DefinitionVersions::version)
			.list();
	}

	private static DefinitionVersion version(ResultSet row, int number) throws SQLException {
		DateWindow window = new DateWindow(row.getObject("window_first", LocalDate.class),
				row.getObject("window_last", LocalDate.class));
		Timestamp at = row.getTimestamp("defined_at");
		return new DefinitionVersion(row.getInt("version"), new CohortCriteria(window, row.getInt("minimum_age")),
				(at != null) ? at.toInstant() : null, row.getString("defined_by"));
	}

}
