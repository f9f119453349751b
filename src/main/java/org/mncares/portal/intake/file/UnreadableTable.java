package org.mncares.portal.intake.file;

import java.util.List;

import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.Rule;

/**
 * A file, or the rest of it, that cannot be read as a table. Its message names the codes
 * and never a cell.
 */
public class UnreadableTable extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<Finding> findings;

	private final long row;

	public UnreadableTable(Rule rule) {
		this(Finding.of(rule), 0);
	}

	/**
	 * @param finding what makes it unreadable
	 * @param row the row where reading ended; 0 where that is no row's doing
	 */
	public UnreadableTable(Finding finding, long row) {
		super(finding.rule().code());
		this.findings = List.of(finding);
		this.row = row;
	}

	public List<Finding> findings() {
		return this.findings;
	}

	public long row() {
		return this.row;
	}

}
