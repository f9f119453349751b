package org.mncares.portal.intake.file;

import java.util.List;

import org.mncares.portal.intake.rule.Finding;

/**
 * All that was found in one row.
 *
 * @param row the row as the person's own program shows it
 * @param findings in the order in which they are to be read
 */
public record RowFindings(long row, List<Finding> findings) {

	public RowFindings {
		findings = List.copyOf(findings);
	}

}
