package org.mncares.portal.intake.check;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a check is.
 *
 * @param stage what it is doing, as a person reads it
 * @param rows rows checked so far
 * @param bytes bytes read so far
 * @param startedAt when this attempt began
 * @param updatedAt when it last said so
 */
public record Progress(String stage, long rows, long bytes, Instant startedAt, Instant updatedAt) {

	/** Rows a second, on average; null before a tenth of a second has passed. */
	public @Nullable Long rate() {
		long millis = this.updatedAt.toEpochMilli() - this.startedAt.toEpochMilli();
		return (millis < 100) ? null : Long.valueOf(this.rows * 1000 / millis);
	}

}
