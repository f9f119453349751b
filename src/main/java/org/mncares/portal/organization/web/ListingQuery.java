package org.mncares.portal.organization.web;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * What an address asks of a list; whatever cannot be read is as if it were not there.
 *
 * @param q words that are all searched for
 * @param sort the column to sort by, with a minus before it for descending
 * @param page from 1
 */
record ListingQuery(@Nullable String q, @Nullable String sort, @Nullable String page) {

	private static final int LONGEST_SEARCH = 100;

	String search() {
		String text = (this.q != null) ? this.q.strip() : "";
		return text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
	}

	/** The column asked for, or the first where there is no such. */
	String column(Collection<String> columns) {
		String asked = (this.sort != null && this.sort.startsWith("-")) ? this.sort.substring(1) : this.sort;
		return (asked != null && columns.contains(asked)) ? asked : columns.iterator().next();
	}

	boolean descending() {
		return this.sort != null && this.sort.startsWith("-");
	}

	int number() {
		try {
			return (this.page != null) ? Integer.parseInt(this.page) : 1;
		}
		catch (NumberFormatException ex) {
			return 1;
		}
	}

}
