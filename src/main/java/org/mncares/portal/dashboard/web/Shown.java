package org.mncares.portal.dashboard.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mncares.portal.dashboard.edition.EditionView;
import org.mncares.portal.dashboard.edition.Filters;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a dashboard asks for. A handler that takes one as an argument finds
 * it in the model too, as {@code shown}, where {@code fragments/edition} draws it.
 *
 * @param edition the edition to read
 * @param filters which care systems
 * @param cuts all data cuts, to switch to
 * @param path the page's own path
 * @param others the page's other parameters, which the switch and the filters keep
 */
public record Shown(EditionView edition, Filters filters, List<EditionView> cuts, String path,
		Map<String, String> others) {

	public Shown {
		cuts = List.copyOf(cuts);
		others = Map.copyOf(others);
	}

	/** The filters to choose from, with what is chosen. */
	public List<FilterSelect> selects() {
		Map<String, String> chosen = this.filters.query();
		return List.of(new FilterSelect("size", "Size", Filters.sizes(), chosen.get("size")),
				new FilterSelect("location", "Location", Filters.locations(), chosen.get("location")),
				new FilterSelect("model", "Care model", Filters.models(), chosen.get("model")));
	}

	/** Another page or an export of the same edition and care systems. */
	public String link(String to) {
		return address(to, this.edition, this.filters, Map.of());
	}

	/** An export of this page, its other parameters included. */
	public String export(String to) {
		return address(to, this.edition, this.filters, this.others);
	}

	/** This page for all care systems. */
	public String unfiltered() {
		return of(Filters.NONE);
	}

	/** This page for other care systems. */
	public String of(Filters other) {
		return address(this.path, this.edition, other, this.others);
	}

	/** This page with one of its other parameters changed. */
	public String with(String parameter, String value) {
		Map<String, String> changed = new LinkedHashMap<>(this.others);
		changed.put(parameter, value);
		return address(this.path, this.edition, this.filters, changed);
	}

	private static String address(String path, EditionView edition, Filters filters, Map<String, String> others) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		if (edition.cut() != null) {
			address.queryParam("cut", edition.cut());
		}
		filters.query().forEach(address::queryParam);
		others.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(others).toUriString();
	}

}
