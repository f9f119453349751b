package org.mncares.portal.bulk;

import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

/**
 * How an import stands.
 */
public enum ImportState {

	/** Something is wrong with the file; it has to be corrected and uploaded again. */
	WRONG("Has problems", Tone.WARN),

	/** All is read, and somebody has to confirm it. */
	READY("To confirm", Tone.INFO),

	/** The file says what is stored. */
	NOTHING("Nothing changes", Tone.PLAIN),

	/** Saved. */
	CONFIRMED("Imported", Tone.OK),

	/** Nobody confirmed it in time; nothing of it was saved. */
	EXPIRED("Not confirmed", Tone.PLAIN);

	private final String label;

	private final Tone tone;

	ImportState(String label, Tone tone) {
		this.label = label;
		this.tone = tone;
	}

	public StatusTag tag() {
		return new StatusTag(this.label, this.tone);
	}

}
