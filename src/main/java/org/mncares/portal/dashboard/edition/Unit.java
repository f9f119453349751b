package org.mncares.portal.dashboard.edition;

import org.mncares.portal.classification.rule.CareModelClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.dashboard.people.Slice;
import org.mncares.portal.organization.Location;
import org.mncares.portal.organization.SizeClass;

/**
 * What dashboards filter care systems by: the finest kinds of them that a page can show.
 *
 * @param size by certified clinics
 * @param location by the care system's own address
 * @param model the class under which it is reported
 */
public record Unit(SizeClass size, Location location, CareModelClass model) {

	/** All filters, the simple ones before all. */
	static List<Slice<Unit>> slices() {
		List<Slice<Unit>> slices = new ArrayList<>();
		for (SizeClass size : orAll(SizeClass.values())) {
			for (Location location : orAll(Location.values())) {
				for (CareModelClass model : orAll(CareModelClass.values())) {
					Filters filters = new Filters(size, location, model);
					slices.add(new Slice<>(filters::include, 1 << (2 * (3 - filters.query().size()))));
				}
			}
		}
		return slices;
	}

	private static <E> List<@Nullable E> orAll(E[] values) {
		List<@Nullable E> all = new ArrayList<>(Arrays.asList(values));
		all.add(null);
		return all;
	}

}
