package org.mncares.portal.intake.check;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.FoundTable;
import org.mncares.portal.intake.rule.Finding;

/**
 * Why a file could not be read as a table.
 *
 * @param findings at least one, the gravest first
 * @param row the row where reading ended, null when it was no row's doing
 * @param table what it seemed to be
 */
record UnreadableFile(List<Finding> findings, @Nullable Long row, FoundTable table) {

	UnreadableFile {
		findings = List.copyOf(findings);
	}

}
