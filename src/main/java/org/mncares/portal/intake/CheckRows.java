package org.mncares.portal.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongSupplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.check.ProgressBoard;
import org.mncares.portal.intake.check.RowCopy;
import org.mncares.portal.intake.file.PatientListFile;
import org.mncares.portal.intake.mend.ListCorrections;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.RowCheck;
import org.mncares.portal.table.RawRow;
import org.mncares.portal.table.TableProblem;
import org.mncares.portal.table.TableReader;
import org.mncares.portal.table.UnreadableTable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks and writes all rows of a table in one transaction: either the whole result
 * stands or nothing of it. Memory does not grow with the file.
 */
@Component
class CheckRows {

	private static final int SAY_EVERY = 2_000;

	private static final long SAY_AFTER_NANOS = 500_000_000;

	private final JdbcClient jdbc;

	private final DataSource dataSource;

	private final TransactionTemplate transaction;

	private final MatchingKey key;

	private final ProgressBoard board;

	private final JudgeList judge;

	private final Findings findings;

	private final CheckSteps steps;

	private final ListCorrections corrections;

	CheckRows(JdbcClient jdbc, DataSource dataSource, PlatformTransactionManager transactions, MatchingKey key,
			ProgressBoard board, JudgeList judge, Findings findings, CheckSteps steps, ListCorrections corrections) {
		this.jdbc = jdbc;
		this.dataSource = dataSource;
		this.transaction = new TransactionTemplate(transactions);
		this.key = key;
		this.board = board;
		this.judge = judge;
		this.findings = findings;
		this.steps = steps;
		this.corrections = corrections;
	}

	/**
	 * Checks the rows that a reader gives, judges them together and ends the check.
	 * @throws UnreadableTable when the rest of the table cannot be read; nothing is kept
	 */
	void check(CheckPlan plan, ColumnMapping mapping, TableReader reader, LongSupplier bytes) throws UnreadableTable {
		UnreadableTable unreadable = this.transaction.execute((status) -> {
			try {
				write(plan, mapping, reader, bytes);
				return null;
			}
			catch (UnreadableTable ex) {
				status.setRollbackOnly();
				return ex;
			}
		});
		if (unreadable != null) {
			throw unreadable;
		}
	}

	private void write(CheckPlan plan, ColumnMapping mapping, TableReader reader, LongSupplier bytes)
			throws UnreadableTable {
		startAnew(plan);
		RowCheck check = new RowCheck(plan.context(), mapping, this.corrections.of(plan.list()));
		Written written = copy(plan, check, reader, bytes);
		if (written.rows() == 0) {
			throw new UnreadableTable(TableProblem.NO_ROWS);
		}
		this.board.write(plan.list().value(), plan.attempt(), "Comparing rows", written.rows(), bytes.getAsLong());
		List<Finding> ofColumns = check.finish();
		this.findings.add(plan.list(), null, mapping.findings());
		this.findings.add(plan.list(), null, PatientListFile.findings(reader.notes()));
		this.findings.add(plan.list(), null, ofColumns);
		this.judge.unpackFindings(plan.list());
		this.steps.finish(plan, this.judge.judge(plan.facts(), written.repeated()),
				FoundTable.of(reader.format().label(), mapping));
	}

	private void startAnew(CheckPlan plan) {
		this.jdbc.sql("select set_config('portal.patient_list', ?, true)")
			.param(plan.list().toString())
			.query(String.class)
			.single();
		this.jdbc.sql("delete from checked_rows where list_id = ?").param(plan.list().value()).update();
		this.findings.clear(plan.list());
	}

	private Written copy(CheckPlan plan, RowCheck check, TableReader reader, LongSupplier bytes)
			throws UnreadableTable {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		Pace pace = new Pace();
		try (RowCopy copy = new RowCopy(connection, this.key.keys(), plan.careSystem().value(), plan.formerSystems())) {
			for (RawRow row = reader.next(); row != null; row = reader.next()) {
				copy.write(check.check(row));
				if (pace.isDue()) {
					this.board.write(plan.list().value(), plan.attempt(), "Checking rows", pace.rows,
							bytes.getAsLong());
				}
			}
			return new Written(copy.finish(), copy.repeated());
		}
		catch (SQLException ex) {
			throw new RowsNotWritten(ex.getSQLState());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	/**
	 * What was written.
	 *
	 * @param repeated numbers of the rows that may share a key with another
	 */
	private record Written(long rows, @Nullable BitSet repeated) {
	}

	/** Says now and then that it is time to say how far the check is. */
	private static final class Pace {

		private long rows;

		private long said = System.nanoTime();

		private boolean isDue() {
			this.rows++;
			if (this.rows % SAY_EVERY != 0 || System.nanoTime() - this.said < SAY_AFTER_NANOS) {
				return false;
			}
			this.said = System.nanoTime();
			return true;
		}

	}

	/**
	 * The database did not take the rows; the driver's own message might hold a patient's
	 * values.
	 */
	static final class RowsNotWritten extends RuntimeException {

		private static final long serialVersionUID = 1L;

		RowsNotWritten(@Nullable String sqlState) {
			super("The rows could not be written, SQL state " + sqlState);
		}

	}

}
