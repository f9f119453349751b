package org.mncares.portal.dashboard.edition;

import org.mncares.portal.classification.rule.CareModelClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.mncares.portal.organization.Location;
import org.mncares.portal.organization.SizeClass;

/**
 * The decision of an edition about counts of people: for which filters they show.
 *
 * @param parts the part to which each kind of care systems belongs
 * @param peopleShown whether any count of people shows
 * @param coverageShown whether counts by payor partner show
 */
public record PeopleDecision(Map<Unit, Integer> parts, boolean peopleShown, boolean coverageShown) {

	public PeopleDecision {
		parts = Map.copyOf(parts);
	}

	/** Whether coverage shows: only for a union of whole parts. */
	public boolean showsCoverage(Filters filters) {
		return this.coverageShown && isUnion(filters);
	}

	/** Whether any care system is of the kinds that the filters take in. */
	public boolean hasAny(Filters filters) {
		return this.parts.keySet().stream().anyMatch(filters::include);
	}

	/**
	 * The wider filters for which coverage shows; those that give up least come first.
	 */
	public List<Filters> wider(Filters filters) {
		List<Filters> wider = new ArrayList<>();
		for (boolean model : new boolean[] { true, false }) {
			for (boolean location : new boolean[] { true, false }) {
				for (boolean size : new boolean[] { true, false }) {
					wider.add(new Filters(size ? filters.size() : null, location ? filters.location() : null,
							model ? filters.model() : null));
				}
			}
		}
		int most = wider.stream()
			.filter((one) -> !one.equals(filters) && showsCoverage(one))
			.mapToInt((one) -> one.query().size())
			.max()
			.orElse(0);
		return wider.stream()
			.filter((one) -> !one.equals(filters) && showsCoverage(one) && one.query().size() == most)
			.distinct()
			.toList();
	}

	private boolean isUnion(Filters filters) {
		Set<Integer> in = this.parts.entrySet()
			.stream()
			.filter((entry) -> filters.include(entry.getKey()))
			.map(Map.Entry::getValue)
			.collect(Collectors.toSet());
		return this.parts.entrySet()
			.stream()
			.filter((entry) -> !filters.include(entry.getKey()))
			.noneMatch((entry) -> in.contains(entry.getValue()));
	}

	static Unit unit(String size, String location, String model) {
		return new Unit(SizeClass.valueOf(size), Location.valueOf(location), CareModelClass.valueOf(model));
	}

}
