package org.mncares.portal.intake.columns;

import org.mncares.portal.intake.rule.Column;

/**
 * What a column of a file may be; for a person to look at, never applied by itself.
 *
 * @param column our column
 * @param because why, so that "Suggested because" can stand before it
 */
public record Suggestion(Column column, String because) {
}
