package org.mncares.portal.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Collections;

/**
 * The other measure: the same rows by batches of JDBC inserts into the same table as
 * {@link BareCopy}'s, in one transaction.
 */
final class BatchedInserts {

	private static final int BATCH = 1_000;

	private BatchedInserts() {
	}

	/** Inserts the list into a new table and throws the table away. */
	static Duration time(Connection owner, Path list) throws SQLException, IOException {
		BareCopy.createTable(owner);
		int columns = PatientRows.COLUMNS.size();
		long start = System.nanoTime();
		owner.setAutoCommit(false);
		try (BufferedReader lines = Files.newBufferedReader(list);
				PreparedStatement insert = owner
					.prepareStatement("insert into benchmark_copy (" + String.join(", ", PatientRows.COLUMNS)
							+ ") values (" + String.join(", ", Collections.nCopies(columns, "?")) + ")")) {
			lines.readLine();
			int waiting = 0;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				set(insert, line.split(",", -1));
				insert.addBatch();
				waiting++;
				if (waiting == BATCH) {
					insert.executeBatch();
					waiting = 0;
				}
			}
			insert.executeBatch();
			owner.commit();
		}
		finally {
			owner.setAutoCommit(true);
		}
		Duration taken = Duration.ofNanos(System.nanoTime() - start);
		BareCopy.dropTable(owner);
		return taken;
	}

	private static void set(PreparedStatement insert, String[] cells) throws SQLException {
		for (int i = 0; i < cells.length; i++) {
			boolean date = BareCopy.isDate(PatientRows.COLUMNS.get(i));
			if (cells[i].isEmpty()) {
				insert.setNull(i + 1, date ? Types.DATE : Types.VARCHAR);
			}
			else if (date) {
				insert.setDate(i + 1, Date.valueOf(cells[i]));
			}
			else {
				insert.setString(i + 1, cells[i]);
			}
		}
	}

}
