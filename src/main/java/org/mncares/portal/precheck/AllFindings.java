package org.mncares.portal.precheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.file.RowFindings;
import org.mncares.portal.intake.rule.CheckedRow;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.Outcome;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.Severity;
import org.mncares.portal.table.UnreadableTable;

/**
 * All findings of a list, row by row, found anew in a walk over it.
 */
final class AllFindings implements Iterator<RowFindings> {

	private final RowPass pass;

	private final Verdicts verdicts;

	private @Nullable RowFindings next;

	/**
	 * @param pass at its first row; not closed
	 * @param verdicts what was judged across rows
	 */
	AllFindings(RowPass pass, Verdicts verdicts) {
		this.pass = pass;
		this.verdicts = verdicts;
		advance();
	}

	@Override
	public boolean hasNext() {
		return this.next != null;
	}

	@Override
	public RowFindings next() {
		RowFindings current = this.next;
		if (current == null) {
			throw new NoSuchElementException();
		}
		advance();
		return current;
	}

	private void advance() {
		try {
			this.next = search();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (UnreadableTable ex) {
			throw new IllegalStateException("A list that could be read before", ex);
		}
	}

	private @Nullable RowFindings search() throws IOException, UnreadableTable {
		for (CheckedRow row = this.pass.next(); row != null; row = this.pass.next()) {
			List<Finding> findings = findings(row);
			if (!findings.isEmpty()) {
				return new RowFindings(row.number(), findings);
			}
		}
		return null;
	}

	/** Of the reasons for which a row is not eligible the one that counts. */
	private List<Finding> findings(CheckedRow row) {
		List<Finding> findings = new ArrayList<>();
		row.findings().stream().filter((finding) -> finding.severity() != Severity.NOT_ELIGIBLE).forEach(findings::add);
		Verdicts.Judged judged = this.verdicts.of(row.number());
		findings.addAll(judged.findings());
		boolean alone = judged.outcome() == null;
		Rule reason = alone ? row.reason() : judged.reason();
		if ((alone ? row.outcome() : judged.outcome()) == Outcome.NOT_ELIGIBLE && reason != null) {
			findings.add(Finding.of(reason));
		}
		return findings;
	}

}
