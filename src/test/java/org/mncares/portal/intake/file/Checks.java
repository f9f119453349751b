package org.mncares.portal.intake.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mncares.portal.intake.rule.CheckedRow;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.RowCheck;
import org.mncares.portal.intake.rule.SampleList;
import org.mncares.portal.table.FileLimits;
import org.mncares.portal.table.ProblemsWriter;
import org.mncares.portal.table.RawRow;
import org.mncares.portal.table.TableReader;
import org.mncares.portal.table.UnreadableTable;

/**
 * Reads, checks and annotates a file in memory, as the portal does it.
 */
record Checks(Path temporary) {

	List<RawRow> read(byte[] file) throws IOException, UnreadableTable {
		try (TableReader table = open(file)) {
			List<RawRow> rows = new ArrayList<>();
			for (RawRow row = table.next(); row != null; row = table.next()) {
				rows.add(row);
			}
			return rows;
		}
	}

	/** The findings of each row that has some. */
	List<RowFindings> check(byte[] file) throws IOException, UnreadableTable {
		try (TableReader table = open(file)) {
			RowCheck check = new RowCheck(SampleList.CONTEXT, ColumnMapping.of(table.header()));
			List<RowFindings> findings = new ArrayList<>();
			for (RawRow row = table.next(); row != null; row = table.next()) {
				CheckedRow checked = check.check(row);
				if (!checked.findings().isEmpty()) {
					findings.add(new RowFindings(row.number(), checked.findings()));
				}
			}
			return findings;
		}
	}

	/** The file with its own findings in the problems column. */
	byte[] annotate(byte[] file) throws IOException, UnreadableTable {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		PatientListFile.writeProblems(() -> new ByteArrayInputStream(file), check(file).iterator(), this.temporary,
				output);
		return output.toByteArray();
	}

	TableReader open(byte[] file) throws IOException, UnreadableTable {
		return PatientListFile.open(() -> new ByteArrayInputStream(file), this.temporary);
	}

}
