package org.mncares.portal.dashboard.people;

import java.util.ArrayList;
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

	private final List<Predicate<Set<Long>>> counts = new ArrayList<>();

	/**
	 * The counts for payors that join and leave.
	 * @param partnerSets which payors were partners together, at each time
	 */
	Measures(List<Set<Long>> partnerSets) {
		Set<Long> payors = new TreeSet<>();
		partnerSets.forEach(payors::addAll);
		this.counts.add((covered) -> true);
		payors.forEach((payor) -> this.counts.add((covered) -> covered.contains(payor)));
		for (Set<Long> partners : partnerSets) {
			this.counts.add((covered) -> common(covered, partners) > 0);
			this.counts.add((covered) -> common(covered, partners) == 0);
			this.counts.add((covered) -> common(covered, partners) > 1);
		}
		Derived derived = new Derived(payors);
		this.counts.forEach(derived::add);
		derived.told().forEach((set) -> this.counts.add(set::equals));
		// Where a group has few partners, totals would tell who has one of them alone.
		payors.forEach((payor) -> this.counts.add(Set.of(payor)::equals));
		partnerSets.forEach((earlier) -> partnerSets.stream()
			.filter((later) -> later.size() > earlier.size() && later.containsAll(earlier))
			.forEach((later) -> addDifferences(earlier, later)));
	}

	/** What two as-of dates tell together. */
	private void addDifferences(Set<Long> earlier, Set<Long> later) {
		this.counts.add((covered) -> common(covered, earlier) == 0 && common(covered, later) > 0);
		this.counts.add((covered) -> common(covered, earlier) < 2 && common(covered, later) > 1);
	}

	/** Whether a count may show. */
	static boolean isSafe(long count) {
		return count == 0 || count > LARGEST_SMALL;
	}

	/** Whether all counts of the people of several groups together may show. */
	boolean areSafe(Iterable<? extends SystemPeople<?>> groups) {
		Map<Set<Long>, Long> people = new HashMap<>();
		groups.forEach((group) -> group.people().forEach((covered, count) -> people.merge(covered, count, Long::sum)));
		return this.counts.stream().allMatch((count) -> isSafe(count(people, count)));
	}

	private static long count(Map<Set<Long>, Long> people, Predicate<Set<Long>> which) {
		return people.entrySet()
			.stream()
			.filter((entry) -> which.test(entry.getKey()))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

	private static long common(Set<Long> covered, Set<Long> partners) {
		return covered.stream().filter(partners::contains).count();
	}

}
