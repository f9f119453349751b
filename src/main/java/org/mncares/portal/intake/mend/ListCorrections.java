package org.mncares.portal.intake.mend;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Correction;
import org.mncares.portal.intake.rule.Corrections;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The corrections that people made in lists; within the caller's transaction and scope.
 */
@Component
public class ListCorrections {

	private static final String STAND = """
			select row_number, column_key, old_value, new_value from patient_list_correction
			 where list_id = ? and undone_at is null and new_value is not null order by id""";

	private static final String COUNT = """
			select coalesce(sum(cells), 0) from patient_list_correction where list_id = ? and undone_at is null""";

	private final JdbcClient jdbc;

	ListCorrections(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What a check lays over the rows of a list. */
	public Corrections of(PatientListId list) {
		return Corrections.of(this.jdbc.sql(STAND)
			.param(list.value())
			.query((row, number) -> new Correction(number((Integer) row.getObject(1)), column(row.getString(2)),
					row.getString(3), row.getString(4)))
			.list());
	}

	/**
	 * In how many cells corrections were made that stand; it stays when their values are
	 * erased.
	 */
	public long count(PatientListId list) {
		return this.jdbc.sql(COUNT).param(list.value()).query(Long.class).single();
	}

	private static @Nullable Long number(@Nullable Integer row) {
		return (row != null) ? Long.valueOf(row) : null;
	}

	private static Column column(String key) {
		return Column.match(key).orElseThrow(() -> new IllegalStateException("No column has the key " + key));
	}

}
