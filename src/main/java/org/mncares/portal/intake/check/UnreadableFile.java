package org.mncares.portal.intake.check;

import java.util.List;
import java.util.stream.Stream;

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

	/** A table whose columns nobody knows, with what is worth saying about it so far. */
	static UnreadableFile withoutColumns(List<Finding> columns, List<Finding> notes, long headerRow, FoundTable table) {
		return new UnreadableFile(Stream.concat(columns.stream(), notes.stream()).toList(), headerRow, table);
	}

}
