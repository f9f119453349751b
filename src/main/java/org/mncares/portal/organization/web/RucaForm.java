package org.mncares.portal.organization.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.web.FormUpload;
import org.mncares.portal.web.Typed;

import org.springframework.validation.BindingResult;

/**
 * How an administrator names a vintage; the file stands beside it.
 *
 * @param vintage its name
 * @param file never holds anything: what is wrong with the file is said at it
 */
record RucaForm(@Nullable String vintage, @Nullable String file) {

	static final RucaForm EMPTY = new RucaForm(null, null);

	private static final int LONGEST = 20;

	/** The name; what is wrong with it or with the file is said at the fields. */
	String name(FormUpload upload, BindingResult problems) {
		Typed typed = new Typed(problems);
		String name = typed.line("vintage", this.vintage, "a name for the vintage", LONGEST);
		if (!name.isEmpty() && !name.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
			typed.wrong("vintage", "A vintage's name has letters, digits, dots and hyphens only, for instance 2010.");
		}
		if (upload.isTooLarge()) {
			typed.wrong("file", "The file is larger than 20 MB. USDA's file of ZIP codes is much smaller: choose it.");
		}
		else if (upload.file().isEmpty()) {
			typed.wrong("file", "Choose USDA's file of codes by ZIP code, as CSV or Excel workbook.");
		}
		return name;
	}

}
