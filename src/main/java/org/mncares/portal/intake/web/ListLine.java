package org.mncares.portal.intake.web;

import java.util.List;

import org.mncares.portal.intake.PatientListView;

/**
 * One upload in the history page.
 *
 * @param list the list
 * @param clinics the codes of its clinics
 * @param outcome what came of it, in a sentence
 */
record ListLine(PatientListView list, List<String> clinics, String outcome) {

	private static final int SHORT_HASH = 12;

	ListLine {
		clinics = List.copyOf(clinics);
	}

	/** Enough of the hash to tell two files apart. */
	public String shortHash() {
		String hash = this.list.upload().sha256();
		return (hash != null) ? hash.substring(0, SHORT_HASH) : "";
	}

}
