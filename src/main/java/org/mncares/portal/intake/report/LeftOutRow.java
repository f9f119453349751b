package org.mncares.portal.intake.report;

import java.time.Instant;

/**
 * A row that a person left out.
 *
 * @param row the row as the person's own program shows it
 * @param reason why
 * @param by the person's name
 * @param at when
 */
public record LeftOutRow(int row, String reason, String by, Instant at) {
}
