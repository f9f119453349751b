package org.mncares.portal.intake.mend.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.mend.CellToMend.CellProblem;

/**
 * A field in which a cell is corrected.
 *
 * @param key the column's key
 * @param label the column's name
 * @param id the field's id on the page
 * @param address the cell as the person's own program shows it
 * @param value what the field holds
 * @param was what stands in the cell
 * @param error why what was typed was not saved
 * @param problems what is wrong with the cell
 * @param suggestion what was probably meant, empty for a blank; null where nothing is
 * offered
 */
record CellLine(String key, String label, String id, @Nullable String address, String value, String was,
		@Nullable String error, List<CellProblem> problems, @Nullable String suggestion) {

	/** What takes the suggestion over, as the value of its button. */
	public String use() {
		return this.key + "=" + this.suggestion;
	}

	/** What the button of the suggestion says. */
	public String useLabel() {
		if (this.suggestion == null) {
			return "";
		}
		return this.suggestion.isEmpty() ? "Clear it" : "Use " + this.suggestion;
	}

	public boolean isBad() {
		return !this.problems.isEmpty() || this.error != null;
	}

}
