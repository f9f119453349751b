package org.mncares.portal.web;

import java.io.Serializable;

/**
 * A sentence above a page's content: what just happened, or what everybody should know.
 * As the flash attribute {@code flash} it shows on the next page.
 *
 * @param text one or two plain sentences
 * @param tone how it is drawn
 */
public record Notice(String text, StatusTag.Tone tone) implements Serializable {

	/** That something was done. */
	public static Notice done(String text) {
		return new Notice(text, StatusTag.Tone.OK);
	}

	/** That something was not done, and what to do. */
	public static Notice warning(String text) {
		return new Notice(text, StatusTag.Tone.WARN);
	}

}
