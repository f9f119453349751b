package org.mncares.portal.intake.memory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;

/**
 * What somebody said about a column of the care system's files.
 *
 * @param id the number by which it can be forgotten
 * @param header the name in the file, cut to 100 characters
 * @param occurrence 1 where the name stands for the first time in its header
 * @param column our column; null where it is not part of the list
 * @param by who said so
 * @param at when
 */
public record RememberedColumn(long id, String header, int occurrence, @Nullable Column column, String by, Instant at) {
}
