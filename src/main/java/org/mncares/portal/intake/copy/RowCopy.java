package org.mncares.portal.intake.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes checked rows and their findings by COPY, within the connection's transaction,
 * whose settings name the care system and the list. Closing it without {@link #finish}
 * cancels what was not finished.
 */
public final class RowCopy implements AutoCloseable {

	private static final String ROWS = "copy checked_row (" + RowEncoder.ROW_COLUMNS
			+ ") from stdin with (format binary)";

	private static final String FINDINGS = "copy found (" + RowEncoder.FINDING_COLUMNS
			+ ") from stdin with (format binary)";

	/** COPY does not go with row-level security, so findings come by a table apart. */
	private static final String[] FOUND = { "drop table if exists pg_temp.found", """
			create temporary table found (row_number integer, code text, severity text, column_key text, value text,
			       hint text) on commit drop""" };

	private static final String KEEP_FINDINGS = "insert into patient_list_finding (list_id, "
			+ RowEncoder.FINDING_COLUMNS + ") select portal_patient_list(), " + RowEncoder.FINDING_COLUMNS
			+ " from found";

	/** One connection copies into one table at a time: findings wait for as many. */
	private static final int WAITING = 1 << 20;

	private final Connection connection;

	private final List<byte[]> waiting = new ArrayList<>();

	private int waitingBytes;

	private @Nullable CopyIn copy;

	private long rows;

	/**
	 * Begins the copy.
	 * @param connection within a transaction
	 */
	public RowCopy(Connection connection) throws SQLException {
		this.connection = connection;
		for (String step : FOUND) {
			execute(step);
		}
	}

	public void write(RowBatch batch) throws SQLException {
		if (this.copy == null) {
			this.copy = begin(ROWS);
		}
		this.copy.writeToCopy(batch.rows(), 0, batch.rows().length);
		this.rows += batch.count();
		if (batch.findings().length > 0) {
			this.waiting.add(batch.findings());
			this.waitingBytes += batch.findings().length;
		}
		if (this.waitingBytes >= WAITING) {
			endRows();
			copyFindings();
		}
	}

	/**
	 * Ends the copy.
	 * @return how many rows were written
	 */
	public long finish() throws SQLException {
		endRows();
		if (!this.waiting.isEmpty()) {
			copyFindings();
		}
		execute(KEEP_FINDINGS);
		return this.rows;
	}

	@Override
	public void close() throws SQLException {
		if (this.copy != null && this.copy.isActive()) {
			this.copy.cancelCopy();
		}
	}

	private void copyFindings() throws SQLException {
		CopyIn findings = begin(FINDINGS);
		for (byte[] tuples : this.waiting) {
			findings.writeToCopy(tuples, 0, tuples.length);
		}
		end(findings);
		this.waiting.clear();
		this.waitingBytes = 0;
	}

	private void endRows() throws SQLException {
		if (this.copy != null) {
			end(this.copy);
			this.copy = null;
		}
	}

	private CopyIn begin(String sql) throws SQLException {
		CopyIn begun = this.connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
		begun.writeToCopy(CopyBuffer.HEADER, 0, CopyBuffer.HEADER.length);
		return begun;
	}

	private static void end(CopyIn copy) throws SQLException {
		copy.writeToCopy(CopyBuffer.TRAILER, 0, CopyBuffer.TRAILER.length);
		copy.endCopy();
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
