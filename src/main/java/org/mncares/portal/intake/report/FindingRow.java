package org.mncares.portal.intake.report;

import org.jspecify.annotations.Nullable;

/**
 * One finding in one row.
 *
 * @param row the row as the person's own program shows it; null for the file as a whole
 * @param address the cell as the person's own program shows it, such as G14
 * @param value what stands there
 * @param hint a sentence about just this case
 * @param leftOut why the row was left out, if it was
 */
public record FindingRow(@Nullable Integer row, @Nullable String address, @Nullable String value, @Nullable String hint,
		@Nullable String leftOut) {
}
