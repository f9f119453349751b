package org.mncares.portal.intake.mend.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.table.CellText;

/**
 * What all cells of a column are to say that say the same now.
 *
 * @param column the column's key
 * @param old what they say now
 * @param now what they are to say
 * @param refusing whether the person knows that an opt-out has the list refused
 */
record AllForm(@Nullable String column, @Nullable String old, @Nullable String now, @Nullable Boolean refusing) {

	public String columnKey() {
		return Objects.requireNonNullElse(this.column, "");
	}

	public String said() {
		return CellText.tidy(Objects.requireNonNullElse(this.old, ""));
	}

	public String typed() {
		return Objects.requireNonNullElse(this.now, "");
	}

	public boolean isRefusing() {
		return Boolean.TRUE.equals(this.refusing);
	}

	/** Whether this was typed for a value of a column. */
	public boolean isFor(String key, String text) {
		return columnKey().equals(key) && said().equals(text);
	}

}
