package org.mncares.portal.intake.overlay;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;

/**
 * A correction as its history shows it.
 *
 * @param id its number
 * @param row the row; null where it is about all cells of the column that said the same
 * @param column the column
 * @param old what stood there, empty for a blank; null once values are erased
 * @param now what was written in its place, likewise
 * @param cells in how many cells
 * @param by the name of who made it
 * @param at when
 * @param undoneBy the name of who took it back, if somebody did
 * @param undoneAt when
 */
public record KeptCorrection(long id, @Nullable Integer row, Column column, @Nullable String old, @Nullable String now,
		long cells, String by, Instant at, @Nullable String undoneBy, @Nullable Instant undoneAt) {

	public boolean isUndone() {
		return this.undoneAt != null;
	}

	/** Whether its values are kept no more. */
	public boolean isErased() {
		return this.now == null;
	}

}
