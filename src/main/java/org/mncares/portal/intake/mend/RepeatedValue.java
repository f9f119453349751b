package org.mncares.portal.intake.mend;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;

/**
 * A wrong value that stands in several cells of a column.
 *
 * @param rule what is wrong with it
 * @param column the column
 * @param text what the cells say, empty for blanks
 * @param cells in how many cells
 * @param suggestion what was probably meant, empty for a blank; null where nothing is
 * offered
 */
public record RepeatedValue(Rule rule, Column column, String text, long cells, @Nullable String suggestion) {
}
