package org.mncares.portal.web;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which page of a long table is shown.
 *
 * @param number the page, 1 is the first
 * @param size rows a page
 * @param total rows of all pages
 * @param href address of the table with its filters, without {@code page}
 */
public record Paging(int number, int size, long total, String href) {

	public Paging {
		if (size < 1 || total < 0) {
			throw new IllegalArgumentException("A page has at least one row, a table not less than none");
		}
		number = (int) Math.clamp(number, 1, Math.max(1, (total + size - 1) / size));
	}

	/** How many pages there are, at least 1. */
	public int pages() {
		return (int) Math.max(1, (this.total + this.size - 1) / this.size);
	}

	/** How many rows come before this page. */
	public long offset() {
		return (this.number - 1L) * this.size;
	}

	/** The first row of this page, counted from 1; 0 when there is none. */
	public long from() {
		return (this.total == 0) ? 0 : offset() + 1;
	}

	/** The last row of this page. */
	public long to() {
		return Math.min(offset() + this.size, this.total);
	}

	public @Nullable String previous() {
		return (this.number > 1) ? page(this.number - 1) : null;
	}

	public @Nullable String next() {
		return (this.number < pages()) ? page(this.number + 1) : null;
	}

	private String page(int other) {
		return UriComponentsBuilder.fromUriString(this.href).replaceQueryParam("page", other).build().toUriString();
	}

}
