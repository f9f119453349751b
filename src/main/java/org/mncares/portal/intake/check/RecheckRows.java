package org.mncares.portal.intake.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import javax.sql.DataSource;

import org.mncares.portal.database.PortalHome;
import org.mncares.portal.intake.CheckResult;
import org.mncares.portal.intake.MatchingKey;
import org.mncares.portal.intake.Originals;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.copy.RowCopy;
import org.mncares.portal.intake.copy.RowEncoder;
import org.mncares.portal.intake.file.PatientListFile;
import org.mncares.portal.intake.judge.JudgeList;
import org.mncares.portal.intake.overlay.KeptRows;
import org.mncares.portal.intake.overlay.ListCorrections;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.RowCheck;
import org.mncares.portal.table.RawRow;
import org.mncares.portal.table.TableReader;
import org.mncares.portal.table.UnreadableTable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Checks some rows of a list again, with the corrections that stand, and judges the list
 * anew; within the caller's transaction. The result is that of a check of the whole list.
 */
@Component
public class RecheckRows {

	private final JdbcClient jdbc;

	private final DataSource dataSource;

	private final KeptRows kept;

	private final ListCorrections corrections;

	private final CheckSteps steps;

	private final JudgeList judge;

	private final MatchingKey key;

	private final Originals originals;

	private final PortalHome home;

	RecheckRows(JdbcClient jdbc, DataSource dataSource, KeptRows kept, ListCorrections corrections, CheckSteps steps,
			JudgeList judge, MatchingKey key, Originals originals, PortalHome home) {
		this.jdbc = jdbc;
		this.dataSource = dataSource;
		this.kept = kept;
		this.corrections = corrections;
		this.steps = steps;
		this.judge = judge;
		this.key = key;
		this.originals = originals;
		this.home = home;
	}

	/** Whether the whole list has to be checked instead. */
	public boolean isOutdated(PatientList list) {
		return this.steps.isOutdated(list);
	}

	/**
	 * Checks rows again.
	 * @param list a list whose report is open
	 * @param rows their numbers, ascending
	 */
	public CheckResult recheck(PatientList list, int[] rows) {
		CheckPlan plan = this.steps.planAgain(list);
		List<RawRow> raw = read(plan, rows);
		this.jdbc.sql("select set_config('portal.patient_list', ?, true)")
			.param(plan.list().toString())
			.query(String.class)
			.single();
		forget("checked_rows", plan, rows);
		forget("patient_list_finding", plan, rows);
		ColumnMapping mapping = ColumnMapping.ofKeys(list.view().columnKeys());
		write(plan, new RowCheck(plan.context(), mapping, this.corrections.of(plan.list())), raw);
		return this.judge.judgeAnew(plan.facts());
	}

	private void forget(String table, CheckPlan plan, int[] rows) {
		this.jdbc.sql("delete from " + table + " where list_id = :list and row_number = any(:rows)")
			.param("list", plan.list().value())
			.param("rows", rows)
			.update();
	}

	private void write(CheckPlan plan, RowCheck check, List<RawRow> rows) {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		RowEncoder encoder = new RowEncoder(this.key.keys(), plan.careSystem().value(), plan.formerSystems());
		try (RowCopy copy = new RowCopy(connection)) {
			for (RawRow row : rows) {
				encoder.add(check.check(row));
				if (encoder.isFull()) {
					copy.write(encoder.take());
				}
			}
			copy.write(encoder.take());
			copy.finish();
		}
		catch (SQLException ex) {
			throw new CheckRows.RowsNotWritten(ex.getSQLState());
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	/**
	 * Rows that by themselves had nothing wrong are read from the file once more, as far
	 * as the last of them.
	 */
	private List<RawRow> read(CheckPlan plan, int[] rows) {
		List<RawRow> known = this.kept.of(plan.list(), rows);
		if (known.size() == rows.length) {
			return known;
		}
		BitSet wanted = new BitSet();
		for (int row : rows) {
			wanted.set(row);
		}
		List<RawRow> found = new ArrayList<>(known);
		known.forEach((row) -> wanted.clear((int) row.number()));
		try (TableReader reader = PatientListFile.open(() -> this.originals.open(plan.list()), plan.choices(),
				this.home.folder("work"))) {
			for (RawRow row = reader.next(); row != null && !wanted.isEmpty(); row = reader.next()) {
				if (wanted.get((int) row.number())) {
					wanted.clear((int) row.number());
					found.add(row);
				}
			}
		}
		catch (UnreadableTable ex) {
			throw new IllegalStateException("The list could be read before", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return found;
	}

}
