package org.mncares.portal.intake.report;

import java.util.List;

/**
 * A page of something longer.
 *
 * @param <T> of what
 * @param items what is on the page
 * @param number the page's number, from 1
 * @param size how many fit on a page
 * @param total how many there are in all
 */
public record Page<T>(List<T> items, int number, int size, long total) {

	public Page {
		items = List.copyOf(items);
	}

	/** How many pages there are, at least 1. */
	public int pages() {
		return (int) Math.max(1, (this.total + this.size - 1) / this.size);
	}

}
