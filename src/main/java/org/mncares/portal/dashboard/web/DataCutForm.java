package org.mncares.portal.dashboard.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.dashboard.edition.DataCuts;

import org.springframework.validation.BindingResult;

/**
 * What an analyst says of a data cut that is to be made.
 *
 * @param name its name
 * @param note what it is made for
 */
record DataCutForm(@Nullable String name, @Nullable String note) {

	static final DataCutForm EMPTY = new DataCutForm(null, null);

	void check(BindingResult problems) {
		String text = (this.name != null) ? this.name.strip() : "";
		int length = DataCuts.length(text);
		if (length == 0) {
			problems.rejectValue("name", "missing", "Enter a name, for instance \"October 2021 update\".");
		}
		else if (length < DataCuts.SHORTEST_NAME || length > DataCuts.LONGEST_NAME) {
			problems.rejectValue("name", "length", "Enter a name of 3 to 80 characters.");
		}
		else if (text.chars().anyMatch(Character::isISOControl)) {
			problems.rejectValue("name", "characters", "Write the name on one line, without tabs.");
		}
		if (this.note != null
				&& (DataCuts.length(this.note.strip()) > DataCuts.LONGEST_NOTE || this.note.indexOf('\0') >= 0)) {
			problems.rejectValue("note", "length", "Enter a note of up to 2,000 characters.");
		}
	}

}
