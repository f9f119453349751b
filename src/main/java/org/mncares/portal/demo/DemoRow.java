package org.mncares.portal.demo;

import java.util.EnumMap;
import java.util.Map;

/**
 * A row of a demonstration list: its cells by column, dates in ISO form.
 */
final class DemoRow {

	private final Map<DemoColumn, String> cells = new EnumMap<>(DemoColumn.class);

	DemoRow with(DemoColumn column, String cell) {
		this.cells.put(column, cell);
		return this;
	}

	String cell(DemoColumn column) {
		return this.cells.getOrDefault(column, "");
	}

	/** The same row again, to be changed. */
	DemoRow copy() {
		DemoRow copy = new DemoRow();
		copy.cells.putAll(this.cells);
		return copy;
	}

}
