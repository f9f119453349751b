package org.mncares.portal.survey.instrument;

import java.util.ArrayList;
import java.util.List;

import org.mncares.portal.survey.InstrumentRefused;
import org.mncares.portal.survey.InstrumentRefused.Problem;

/**
 * Collects what the portal cannot ask of an instrument, so that all is said at once.
 */
class Problems {

	private static final int MOST = 100;

	private static final int LONGEST_NAME = 80;

	private final List<Problem> found = new ArrayList<>();

	/**
	 * Adds a problem.
	 * @param where the linkId, or the part of the file
	 * @param message what is wrong and what to do
	 */
	void add(String where, String message) {
		if (this.found.size() < MOST) {
			this.found.add(new Problem(named(where), message));
		}
	}

	boolean isEmpty() {
		return this.found.isEmpty();
	}

	/**
	 * Refuses the instrument when anything was found.
	 * @throws InstrumentRefused with all that was found
	 */
	void refuse() {
		if (!this.found.isEmpty()) {
			throw new InstrumentRefused(this.found);
		}
	}

	/**
	 * A name that came with the file, short enough to be shown and without line breaks.
	 */
	static String named(String name) {
		String shown = name.replaceAll("\\p{Cntrl}", "?");
		return (shown.length() > LONGEST_NAME) ? shown.substring(0, LONGEST_NAME) + "..." : shown;
	}

}
