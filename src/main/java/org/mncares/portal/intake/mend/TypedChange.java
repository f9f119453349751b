package org.mncares.portal.intake.mend;

import org.mncares.portal.intake.rule.Column;

/**
 * What a person typed in the place of a cell.
 *
 * @param column the column
 * @param was what stood there when the person looked, tidied
 * @param now what the person typed, tidied
 */
public record TypedChange(Column column, String was, String now) {
}
