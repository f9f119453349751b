package org.mncares.portal.intake.review.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.receipt.Receipt;
import org.mncares.portal.intake.report.Funnel;
import org.mncares.portal.intake.report.LeftOutRow;
import org.mncares.portal.intake.report.PatientListReport;
import org.mncares.portal.web.FunnelRow;

/**
 * A submitted list as the study reviews it.
 *
 * @param receipt what was submitted and signed
 * @param report what the check found
 * @param leftOut the rows that the care system left out, with its reasons
 * @param history all lists of the care system, the newest first
 */
record ReviewPage(Receipt receipt, PatientListReport report, List<LeftOutRow> leftOut, List<ReviewLine> history) {

	public PatientListView list() {
		return this.receipt.list();
	}

	public boolean isWaiting() {
		return list().status() == ListStatus.SUBMITTED;
	}

	/** The funnel, from all rows to the eligible ones. */
	public List<FunnelRow> funnel() {
		Funnel funnel = this.report.funnel();
		List<FunnelRow> rows = new ArrayList<>();
		rows.add(new FunnelRow("Rows in the file", funnel.rows(), FunnelRow.Kind.PLAIN));
		funnel.steps()
			.forEach((step) -> rows.add(new FunnelRow(label(step), step.rows(),
					step.kind().equals("error") ? FunnelRow.Kind.BAD : FunnelRow.Kind.PLAIN)));
		rows.add(new FunnelRow("Eligible patients", funnel.eligible(), FunnelRow.Kind.RESULT));
		return rows;
	}

	/** The report's words are for the care system's staff. */
	private static String label(Funnel.Step step) {
		return step.kind().equals("left-out") ? "Rows left out by the care system" : step.label();
	}

	public @Nullable String note() {
		return (list().hasFile() && this.report.funnel().rows() == 0 && list().counts().rowsRead() > 0)
				? "The rows of this list were erased when their time was over; counts and hash remain." : null;
	}

}
