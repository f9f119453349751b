package org.mncares.portal.intake.judge;

import org.jspecify.annotations.Nullable;

/**
 * How many rows of a list came to the same end.
 *
 * @param outcome {@code ELIGIBLE}, {@code NOT_ELIGIBLE}, {@code ERROR} or
 * {@code LEFT_OUT}
 * @param reason code of the first reason for which a row is not eligible
 * @param rows how many
 */
public record OutcomeCount(String outcome, @Nullable String reason, long rows) {
}
