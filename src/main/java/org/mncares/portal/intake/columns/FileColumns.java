package org.mncares.portal.intake.columns;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.HeaderMatch;

/**
 * The columns of a list's file, as a person matches them. It shows values of patients.
 *
 * @param attempt the check that the person looks at, so that a later one is noticed
 * @param headerRow the row of the names, as the person's own program shows it
 * @param columns those with a name, from left to right
 * @param missing the required columns that nothing is read as
 */
public record FileColumns(int attempt, long headerRow, List<FileColumn> columns, List<Column> missing) {

	public FileColumns {
		columns = List.copyOf(columns);
		missing = List.copyOf(missing);
	}

	/**
	 * A column of the file.
	 *
	 * @param match what it was taken for
	 * @param letters how a spreadsheet program calls it
	 * @param samples up to three of its values
	 * @param suggestion what it may be, when nobody knows
	 */
	public record FileColumn(HeaderMatch match, String letters, List<String> samples, @Nullable Suggestion suggestion) {

		public FileColumn {
			samples = List.copyOf(samples);
		}

		@Override
		public String toString() {
			return "FileColumn[" + this.letters + "]";
		}

	}

}
