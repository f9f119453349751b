package org.mncares.portal.dashboard.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.dashboard.models.ClinicPage;
import org.mncares.portal.dashboard.models.ClinicSearch;

/**
 * The list of clinics as a table whose columns can be sorted, on the page of models.
 *
 * @param shown what the page is of
 * @param page what it shows
 */
public record ClinicTable(Shown shown, ClinicPage page) {

	private static final String HERE = "#clinics";

	/** The address of the same list by another column; by the same one, the other way. */
	public String sortedBy(String column) {
		ClinicSearch search = this.page.search();
		boolean down = column.equals(search.sort()) && !search.descending();
		return this.shown.with("sort", (down ? "-" : "") + column) + HERE;
	}

	/** How a column is sorted, as {@code aria-sort} says it, or null where it is not. */
	public @Nullable String order(String column) {
		ClinicSearch search = this.page.search();
		if (!column.equals(search.sort())) {
			return null;
		}
		return search.descending() ? "descending" : "ascending";
	}

	/** What stands in the address beside the search, which a new search keeps. */
	public Map<String, String> kept() {
		Map<String, String> kept = new LinkedHashMap<>(this.shown.filters().query());
		if (this.shown.edition().cut() != null) {
			kept.put("cut", this.shown.edition().cut().toString());
		}
		kept.put("sort", this.page.search().asked());
		return kept;
	}

	/** The address of the list without a search. */
	public String unsearched() {
		return this.shown.link(ModelsController.PATH) + HERE;
	}

	/** The name of a file with something of this page, without its ending. */
	public String file(String table) {
		return CsvDownload.name(table, this.shown);
	}

}
