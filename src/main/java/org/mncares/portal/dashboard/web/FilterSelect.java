package org.mncares.portal.dashboard.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.web.Choice;

/**
 * A filter to choose from.
 *
 * @param name its parameter in the address
 * @param label what it says
 * @param choices what to choose from, beside all
 * @param value what is chosen; null for all
 */
public record FilterSelect(String name, String label, List<Choice> choices, @Nullable String value) {

	public FilterSelect {
		choices = List.copyOf(choices);
	}

}
