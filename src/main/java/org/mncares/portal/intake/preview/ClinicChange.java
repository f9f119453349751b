package org.mncares.portal.intake.preview;

import org.jspecify.annotations.Nullable;

/**
 * How many patients a clinic of a list has, before and now.
 *
 * @param clinic the clinic's number
 * @param before patients who are enrolled through what was accepted; null where nothing
 * was accepted for the clinic before
 * @param now eligible patients in the list at hand
 */
public record ClinicChange(long clinic, @Nullable Long before, long now) {

	/** How many fewer patients it has. */
	public long fewer() {
		return (this.before != null) ? Math.max(0, this.before - this.now) : 0;
	}

	/** By how much it fell, in whole percent of what it was; 0 where it did not. */
	public long drop() {
		return (this.before != null && this.before > 0) ? Math.round(100.0 * fewer() / this.before) : 0;
	}

	/** Whether it fell by so much that somebody should say that this is right. */
	public boolean isQuestion() {
		return this.before != null && ListChange.isLarge(fewer(), this.before);
	}

	/** Whether nobody of the clinic is in the list. */
	public boolean isEmpty() {
		return this.now == 0;
	}

}
