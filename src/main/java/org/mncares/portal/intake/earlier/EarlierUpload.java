package org.mncares.portal.intake.earlier;

import org.mncares.portal.core.PatientListId;

/**
 * How an upload went on from the one whose place it took.
 *
 * @param earlier that one
 * @param before how many problems it had
 * @param left how many of them are left
 * @param fresh how many problems are new
 * @param leftOut how many rows were left out again
 */
public record EarlierUpload(PatientListId earlier, long before, long left, long fresh, long leftOut) {

	/** How many problems are mended. */
	public long mended() {
		return this.before - this.left;
	}

}
