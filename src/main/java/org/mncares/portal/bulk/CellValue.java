package org.mncares.portal.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What a cell turned out to be: a value, or why it is none.
 *
 * @param value the value in its one form, never blank; null where there is a problem
 * @param problem a sentence that says what is wrong and what to do; null where there is a
 * value
 */
public record CellValue(@Nullable String value, @Nullable String problem) {

	public static CellValue of(String value) {
		return new CellValue(value, null);
	}

	public static CellValue wrong(String problem) {
		return new CellValue(null, problem);
	}

}
