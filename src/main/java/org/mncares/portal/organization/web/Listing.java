package org.mncares.portal.organization.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.web.Paging;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of rows that were searched and sorted. A registry has a few hundred rows, all
 * of which the page's figures need anyway, so this is done in memory.
 *
 * @param path the page's address
 * @param search what was searched for, or empty
 * @param sort the column by which the rows are sorted
 * @param descending whether from the largest to the smallest
 * @param paging which page of the rows found this is
 * @param rows the rows of this page
 */
record Listing<T>(String path, String search, String sort, boolean descending, Paging paging, List<T> rows) {

	static final int SIZE = 50;

	/** A row that can be searched. */
	interface Searchable {

		/** All that a search looks at. */
		String searched();

	}

	/**
	 * Searches, sorts and cuts.
	 * @param columns comparators by the name of their column; the first column's is used
	 * where the query names none that exists
	 */
	static <T extends Searchable> Listing<T> of(String path, ListingQuery query, List<T> all,
			Map<String, Comparator<T>> columns) {
		String sort = query.column(columns.keySet());
		Comparator<T> order = Objects.requireNonNull(columns.get(sort));
		List<T> found = all.stream()
			.filter((row) -> fits(row, query.search()))
			.sorted(query.descending() ? order.reversed() : order)
			.toList();
		Paging paging = new Paging(query.number(), SIZE, found.size(),
				address(path, query.search(), sort, query.descending()));
		List<T> rows = found.stream().skip(paging.offset()).limit(SIZE).toList();
		return new Listing<>(path, query.search(), sort, query.descending(), paging, rows);
	}

	/** The address of the same rows by another column; by the same one, the other way. */
	public String sortedBy(String column) {
		return address(this.path, this.search, column, column.equals(this.sort) && !this.descending);
	}

	/** How a column is sorted, as {@code aria-sort} says it, or null where it is not. */
	public @Nullable String order(String column) {
		if (!column.equals(this.sort)) {
			return null;
		}
		return this.descending ? "descending" : "ascending";
	}

	private static String address(String path, String search, String column, boolean down) {
		UriComponentsBuilder link = UriComponentsBuilder.fromPath(path).queryParam("sort", (down ? "-" : "") + column);
		if (search.isEmpty()) {
			return link.toUriString();
		}
		return link.queryParam("q", "{q}").encode().buildAndExpand(search).toUriString();
	}

	private static boolean fits(Searchable row, String search) {
		String text = row.searched().toLowerCase(Locale.ROOT);
		return Stream.of(search.toLowerCase(Locale.ROOT).split(" +", -1)).allMatch(text::contains);
	}

}
