package org.mncares.portal.dashboard.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the people and the payors of an edition. What it gives is not for pages as it
 * stands.
 */
@Component
class EditionPeople {

	private final JdbcClient jdbc;

	EditionPeople(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Patients of each care system by exactly which payors cover them. */
	Map<Long, Map<Set<Long>, Long>> bySystem(long edition) {
		Map<Long, Map<Set<Long>, Long>> people = new HashMap<>();
		this.jdbc.sql("select care_system_id, partners, people from edition_people where edition_id = :edition")
			.param("edition", edition)
			.query((row) -> {
				people.computeIfAbsent(row.getLong(1), (id) -> new HashMap<>()).put(covered(row), row.getLong(3));
			});
		return people;
	}

	/** The payors that are or were partners, by name. */
	List<EditionPayor> payors(long edition) {
		return this.jdbc.sql("""
				select payor_id, name, short_name, joined_on, left_on from edition_payor
				 where edition_id = :edition order by lower(short_name), payor_id""")
			.param("edition", edition)
			.query((row, number) -> new EditionPayor(row.getLong(1), row.getString(2), row.getString(3),
					row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)))
			.list();
	}

	private static Set<Long> covered(ResultSet row) throws SQLException {
		return Set.copyOf(Arrays.asList((Long[]) row.getArray(2).getArray()));
	}

}
