package org.mncares.portal.table;

import java.util.List;

/**
 * Where the problems column stands: where the file has it already, or behind the last
 * column.
 *
 * @param index counted from 0
 * @param added whether the file did not have it, so that what stands there moves on
 */
record ProblemsColumn(int index, boolean added) {

	static final String NAME = "problems";

	static ProblemsColumn of(List<String> header) {
		for (int i = 0; i < header.size(); i++) {
			if (CellText.key(header.get(i)).equals(NAME)) {
				return new ProblemsColumn(i, false);
			}
		}
		return new ProblemsColumn(header.size(), true);
	}

	/** Where a cell of the input is written to. */
	int target(int index) {
		return (this.added && index >= this.index) ? index + 1 : index;
	}

}
