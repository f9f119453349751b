package org.mncares.portal.intake.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.Severity;
import org.mncares.portal.table.CellProblem;
import org.mncares.portal.table.RowProblems;

/**
 * All that was found in one row.
 *
 * @param row the row as the person's own program shows it
 * @param findings in the order in which they are to be read
 * @param leftOut why a person left the row out; null where nobody did
 */
public record RowFindings(long row, List<Finding> findings, @Nullable String leftOut) {

	public RowFindings {
		findings = List.copyOf(findings);
	}

	public RowFindings(long row, List<Finding> findings) {
		this(row, findings, null);
	}

	/** As it is marked in a file with these columns. */
	RowProblems problems(ColumnMapping mapping) {
		if (this.leftOut != null) {
			String text = "You left this row out: " + this.leftOut;
			return new RowProblems(this.row, text, List.of(), text);
		}
		List<CellProblem> cells = new ArrayList<>();
		for (Finding finding : this.findings) {
			int index = mapping.indexOf((finding.column() != null) ? finding.column() : Column.PATIENT_ID);
			boolean error = finding.severity().isError();
			if (index >= 0 && (error || finding.severity() == Severity.WARNING)) {
				cells.add(new CellProblem(index, error, finding.sentence()));
			}
		}
		return new RowProblems(this.row,
				this.findings.stream().map(Finding::sentence).collect(Collectors.joining("; ")), cells, null);
	}

}
