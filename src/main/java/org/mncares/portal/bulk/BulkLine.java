package org.mncares.portal.bulk;

import org.jspecify.annotations.Nullable;

/**
 * A line of a report.
 *
 * @param kind what it says
 * @param row the row as the person's own program shows it; null when it is about the file
 * @param thing which thing the row is about, by the values of its key
 * @param column the column's name in sentences; null when it is about more than one
 * @param before what is stored; empty where that is nothing
 * @param after what the file says
 * @param sentence what is wrong and what to do; null where nothing is
 */
public record BulkLine(LineKind kind, @Nullable Long row, String thing, @Nullable String column, String before,
		String after, @Nullable String sentence) {

	static BulkLine problem(@Nullable Long row, String thing, @Nullable String column, String value, String sentence) {
		return new BulkLine(LineKind.PROBLEM, row, thing, column, "", value, sentence);
	}

	/** A problem of the file as a whole. */
	static BulkLine ofFile(String sentence) {
		return problem(null, "", null, "", sentence);
	}

	static BulkLine note(@Nullable String value, String sentence) {
		return new BulkLine(LineKind.NOTE, null, "", null, "", (value != null) ? value : "", sentence);
	}

	/** As it stands in the problems column of the file. */
	String inFile() {
		return ((this.column != null) ? this.column + ": " : "") + this.sentence;
	}

}
