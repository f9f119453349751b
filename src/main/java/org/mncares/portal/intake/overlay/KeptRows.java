package org.mncares.portal.intake.overlay;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.table.RawRow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of a list that were kept as they were read, because something is or was wrong
 * with them; within the caller's transaction and scope.
 */
@Component
public class KeptRows {

	private static final String READ = """
			select row_number, cells, cell_marks from checked_rows where list_id = :list and cells is not null\s""";

	private final JdbcClient jdbc;

	KeptRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of some rows that were kept, by number. */
	public List<RawRow> of(PatientListId list, int[] rows) {
		return this.jdbc.sql(READ + "and row_number = any(:rows) order by row_number")
			.param("list", list.value())
			.param("rows", rows)
			.query(KeptRows::row)
			.list();
	}

	/** All that were kept, by number, a few at a time in memory. */
	public void each(PatientListId list, Consumer<RawRow> consumer) {
		try (Stream<RawRow> rows = this.jdbc.sql(READ + "order by row_number")
			.withFetchSize(1_000)
			.param("list", list.value())
			.query(KeptRows::row)
			.stream()) {
			rows.forEach(consumer);
		}
	}

	private static RawRow row(ResultSet row, int number) throws SQLException {
		Array cells = row.getArray("cells");
		return new RawRow(row.getLong("row_number"), (String[]) cells.getArray(), row.getBytes("cell_marks"));
	}

}
