package org.mncares.portal.bulk;

/**
 * What an import comes to.
 *
 * @param rows rows of the file
 * @param fresh rows about things that are not there yet
 * @param changed rows that change what is stored
 * @param unchanged rows that say what is stored
 * @param wrong rows in which something is wrong
 * @param problems all problems, of rows and of the file
 */
public record BulkCounts(int rows, int fresh, int changed, int unchanged, int wrong, int problems) {

	/** Rows that would be saved. */
	public int toSave() {
		return this.fresh + this.changed;
	}

}
