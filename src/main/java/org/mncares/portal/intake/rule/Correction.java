package org.mncares.portal.intake.rule;

import org.jspecify.annotations.Nullable;

/**
 * What a person wrote in the place of something else: in one cell, or in all cells of a
 * column that say the same.
 *
 * @param row the row as the person's own program shows it; null where it is about all
 * cells of the column that say {@code old}
 * @param column the column
 * @param old what stood there, tidied; empty for a blank
 * @param now what stands there now, tidied; empty for a blank
 */
public record Correction(@Nullable Long row, Column column, String old, String now) {
}
