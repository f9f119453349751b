package org.mncares.portal.web;

import org.jspecify.annotations.Nullable;

/**
 * One of the answers that a select, radio or checkbox field offers.
 *
 * @param value what is sent
 * @param label what the person reads
 * @param hint a sentence below it, if one helps
 */
public record Choice(String value, String label, @Nullable String hint) {

	public static Choice of(String value, String label) {
		return new Choice(value, label, null);
	}

}
