package org.mncares.portal.dashboard.edition;

import org.mncares.portal.classification.rule.CareModelClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.mncares.portal.dashboard.people.SystemPeople;
import org.mncares.portal.organization.Location;
import org.mncares.portal.organization.SizeClass;

/**
 * What counts of people there are in a study.
 */
final class Counts {

	private Counts() {
	}

	/** Every choice of filters that an address can make. */
	static List<Filters> filters() {
		List<Filters> all = new ArrayList<>();
		for (int size = -1; size < SizeClass.values().length; size++) {
			for (int location = -1; location < Location.values().length; location++) {
				for (int model = -1; model < CareModelClass.values().length; model++) {
					all.add(new Filters((size < 0) ? null : SizeClass.values()[size],
							(location < 0) ? null : Location.values()[location],
							(model < 0) ? null : CareModelClass.values()[model]));
				}
			}
		}
		return all;
	}

	/** Those that the coverage page shows with the partners of a time. */
	static List<Count> shown(Set<Long> partners) {
		List<Count> counts = new ArrayList<>();
		counts.add(new Count("all", (covered) -> true));
		partners.forEach((payor) -> counts.add(new Count("payor " + payor, (covered) -> covered.contains(payor))));
		counts.add(new Count("any of " + partners, (covered) -> common(covered, partners) > 0));
		counts.add(new Count("none of " + partners, (covered) -> common(covered, partners) == 0));
		counts.add(new Count("two of " + partners, (covered) -> common(covered, partners) > 1));
		return counts;
	}

	/**
	 * Those that nobody should be able to tell small: what pages show, what two dates
	 * tell together, and the people of each exact set of payors.
	 */
	static List<Count> protectedOnes(List<Set<Long>> partnerSets, Set<Set<Long>> sets) {
		List<Count> counts = new ArrayList<>();
		for (Set<Long> partners : partnerSets) {
			counts.addAll(shown(partners));
			partnerSets.stream()
				.filter((later) -> !later.equals(partners) && later.containsAll(partners))
				.forEach((later) -> counts.add(new Count("only since " + later,
						(covered) -> common(covered, partners) == 0 && common(covered, later) > 0)));
		}
		sets.forEach((set) -> counts.add(new Count("exactly " + set, set::equals)));
		return counts;
	}

	/** How many people there are in truth. */
	static long truth(List<SystemPeople<Unit>> study, Filters filters, Predicate<Set<Long>> which) {
		return study.stream()
			.filter((system) -> filters.include(system.unit()))
			.flatMap((system) -> system.people().entrySet().stream())
			.filter((entry) -> which.test(entry.getKey()))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

	/** All sets of payors that a patient can have: at most two at a time. */
	static Set<Set<Long>> sets(Set<Long> payors) {
		Set<Set<Long>> sets = new java.util.HashSet<>();
		sets.add(Set.of());
		for (Long one : new TreeSet<>(payors)) {
			for (Long other : payors) {
				sets.add(one.equals(other) ? Set.of(one) : Set.of(one, other));
			}
		}
		return sets;
	}

	static boolean isSmall(long count) {
		return count >= 1 && count <= 10;
	}

	private static long common(Set<Long> covered, Set<Long> partners) {
		return covered.stream().filter(partners::contains).count();
	}

	/**
	 * A count of people.
	 *
	 * @param name what it counts
	 * @param which the exact sets of payors that it takes in
	 */
	record Count(String name, Predicate<Set<Long>> which) {
	}

}
