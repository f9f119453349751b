package org.mncares.portal.dashboard.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * All counts of people that the figures of a group show, or that sums and differences of
 * them give.
 */
final class Measures {

	/** Counts from 1 to this are small. */
	static final long LARGEST_SMALL = 10;

	private Measures() {
	}

	/** Whether a count may show. */
	static boolean isSafe(long count) {
		return count == 0 || count > LARGEST_SMALL;
	}

	/**
	 * Counts people.
	 * @param people by exactly which payors cover them
	 * @param partnerSets which payors were partners together, at each time
	 */
	static List<Long> of(Map<Set<Long>, Long> people, List<Set<Long>> partnerSets) {
		Set<Long> payors = new TreeSet<>();
		partnerSets.forEach(payors::addAll);
		List<Long> counts = new ArrayList<>();
		counts.add(count(people, (covered) -> true));
		for (Long payor : payors) {
			counts.add(count(people, (covered) -> covered.contains(payor)));
			// Where a group has few partners, totals would tell who has this one alone.
			counts.add(count(people, (covered) -> covered.equals(Set.of(payor))));
		}
		for (Set<Long> partners : partnerSets) {
			counts.add(count(people, (covered) -> common(covered, partners) > 0));
			counts.add(count(people, (covered) -> common(covered, partners) == 0));
			counts.add(count(people, (covered) -> common(covered, partners) > 1));
			partnerSets.stream()
				.filter((later) -> later.size() > partners.size() && later.containsAll(partners))
				.forEach((later) -> addDifferences(counts, people, partners, later));
		}
		return counts;
	}

	/** What two as-of dates tell together. */
	private static void addDifferences(List<Long> counts, Map<Set<Long>, Long> people, Set<Long> earlier,
			Set<Long> later) {
		counts.add(count(people, (covered) -> common(covered, earlier) == 0 && common(covered, later) > 0));
		counts.add(count(people, (covered) -> common(covered, earlier) < 2 && common(covered, later) > 1));
	}

	/** Adds the people of several groups. */
	static Map<Set<Long>, Long> sum(Iterable<? extends SystemPeople<?>> groups) {
		Map<Set<Long>, Long> sum = new HashMap<>();
		groups.forEach((group) -> group.people().forEach((covered, count) -> sum.merge(covered, count, Long::sum)));
		return sum;
	}

	private static long count(Map<Set<Long>, Long> people, Predicate<Set<Long>> which) {
		return people.entrySet()
			.stream()
			.filter((entry) -> which.test(entry.getKey()))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

	private static long common(Set<Long> covered, Set<Long> partners) {
		return Collections.disjoint(covered, partners) ? 0 : covered.stream().filter(partners::contains).count();
	}

}
