package org.mncares.portal.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;

/**
 * The measure beside which the portal's check is put: a bare COPY of the same bytes into
 * a logged table with the list's columns as text and date, an identity as primary key and
 * a unique (clinic_id, patient_id).
 */
final class BareCopy {

	private BareCopy() {
	}

	/** Copies the list into a new table and throws the table away. */
	static Duration time(Connection owner, Path list) throws SQLException, IOException {
		createTable(owner);
		try (InputStream bytes = Files.newInputStream(list)) {
			long start = System.nanoTime();
			owner.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy benchmark_copy (" + String.join(", ", PatientRows.COLUMNS)
						+ ") from stdin with (format csv, header)", bytes, 1 << 16);
			return Duration.ofNanos(System.nanoTime() - start);
		}
		finally {
			dropTable(owner);
		}
	}

	static void createTable(Connection owner) throws SQLException {
		execute(owner, "drop table if exists benchmark_copy");
		execute(owner,
				"create table benchmark_copy (id bigint generated always as identity primary key, "
						+ PatientRows.COLUMNS.stream().map(BareCopy::define).collect(Collectors.joining(", "))
						+ ", unique (clinic_id, patient_id))");
	}

	static void dropTable(Connection owner) throws SQLException {
		execute(owner, "drop table benchmark_copy");
	}

	static boolean isDate(String column) {
		return column.startsWith("date_") || column.equals("care_coordination_start");
	}

	private static String define(String column) {
		return column + (isDate(column) ? " date" : " text");
	}

	private static void execute(Connection owner, String sql) throws SQLException {
		try (Statement statement = owner.createStatement()) {
			statement.execute(sql);
		}
	}

}
