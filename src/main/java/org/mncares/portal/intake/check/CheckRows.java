package org.mncares.portal.intake.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.FoundTable;
import org.mncares.portal.intake.MatchingKey;
import org.mncares.portal.intake.copy.RowBatch;
import org.mncares.portal.intake.copy.RowCopy;
import org.mncares.portal.intake.copy.RowEncoder;
import org.mncares.portal.intake.file.PatientListFile;
import org.mncares.portal.intake.judge.JudgeList;
import org.mncares.portal.intake.judge.RowTally;
import org.mncares.portal.intake.overlay.ListCorrections;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.DateOrders;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.RowCheck;
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
	 * @return what was found of the order of day and month; where it is not what the plan
	 * says, nothing was kept and the rows have to be checked with these orders
	 * @throws UnreadableTable when the rest of the table cannot be read; nothing is kept
	 */
	DateOrders check(CheckPlan plan, ColumnMapping mapping, TableReader reader, LongSupplier bytes)
			throws UnreadableTable {
		Ended ended = Objects.requireNonNull(this.transaction.execute((status) -> {
			try {
				DateOrders orders = write(plan, mapping, reader, bytes);
				if (!orders.equals(plan.context().dates())) {
					status.setRollbackOnly();
				}
				return new Ended(orders, null);
			}
			catch (UnreadableTable ex) {
				status.setRollbackOnly();
				return new Ended(plan.context().dates(), ex);
			}
		}));
		if (ended.unreadable != null) {
			throw ended.unreadable;
		}
		return ended.orders;
	}

	private DateOrders write(CheckPlan plan, ColumnMapping mapping, TableReader reader, LongSupplier bytes)
			throws UnreadableTable {
		startAnew(plan);
		RowCheck check = new RowCheck(plan.context(), mapping, this.corrections.of(plan.list()));
		RowEncoder encoder = new RowEncoder(this.key.keys(), plan.careSystem().value(), plan.formerSystems());
		RowTally tally = new RowTally(this.judge.leftOut(plan.list()));
		long rows;
		try (RowsAhead ahead = new RowsAhead(reader, check, encoder, tally)) {
			rows = copy(plan, ahead, bytes);
		}
		if (rows == 0) {
			throw new UnreadableTable(TableProblem.NO_ROWS);
		}
		DateOrders orders = check.dates();
		if (!orders.equals(plan.context().dates())) {
			return orders;
		}
		this.board.write(plan.list().value(), plan.attempt(), "Comparing rows", rows, bytes.getAsLong());
		addFindings(plan, tally, mapping.findings());
		addFindings(plan, tally, PatientListFile.findings(reader.notes()));
		addFindings(plan, tally, check.finish());
		this.steps.finish(plan, this.judge.judge(plan.facts(), tally, encoder.repeated()),
				FoundTable.of(reader.format().label(), mapping));
		return orders;
	}

	private void addFindings(CheckPlan plan, RowTally tally, List<Finding> ofFile) {
		this.findings.add(plan.list(), null, ofFile);
		tally.add(ofFile);
	}

	private void startAnew(CheckPlan plan) {
		this.jdbc.sql("select set_config('portal.patient_list', ?, true)")
			.param(plan.list().toString())
			.query(String.class)
			.single();
		this.jdbc.sql("delete from checked_rows where list_id = ?").param(plan.list().value()).update();
		this.findings.clear(plan.list());
	}

	private long copy(CheckPlan plan, RowsAhead ahead, LongSupplier bytes) throws UnreadableTable {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		Pace pace = new Pace();
		try (RowCopy copy = new RowCopy(connection)) {
			for (RowBatch batch = ahead.next(); batch != null; batch = ahead.next()) {
				copy.write(batch);
				if (pace.isDue(batch)) {
					this.board.write(plan.list().value(), plan.attempt(), "Checking rows", pace.rows,
							bytes.getAsLong());
				}
			}
			return copy.finish();
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
	 * How the transaction ended.
	 *
	 * @param orders what was found of the order of day and month
	 * @param unreadable why the rest of the table cannot be read, if so
	 */
	private record Ended(DateOrders orders, @Nullable UnreadableTable unreadable) {
	}

	/** Says now and then that it is time to say how far the check is. */
	private static final class Pace {

		private long rows;

		private long said = System.nanoTime();

		private boolean isDue(RowBatch batch) {
			this.rows += batch.count();
			if (System.nanoTime() - this.said < SAY_AFTER_NANOS) {
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
