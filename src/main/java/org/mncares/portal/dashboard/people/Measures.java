package org.mncares.portal.dashboard.people;

import java.util.ArrayList;
import java.util.BitSet;
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

	private final List<Predicate<Set<Long>>> shown = new ArrayList<>();

	private final List<Predicate<Set<Long>>> alone;

	/** The exact sets of payors that a patient can have. */
	private final List<Set<Long>> cells;

	/** The counts that are told, by the cells that may have people. */
	private final Map<BitSet, List<BitSet>> told = new HashMap<>();

	/**
	 * The counts for payors that join and leave.
	 * @param partnerSets which payors were partners together, at each time
	 */
	Measures(List<Set<Long>> partnerSets) {
		Set<Long> payors = new TreeSet<>();
		partnerSets.forEach(payors::addAll);
		this.cells = cells(payors);
		this.shown.add((covered) -> true);
		payors.forEach((payor) -> this.shown.add((covered) -> covered.contains(payor)));
		for (Set<Long> partners : partnerSets) {
			this.shown.add((covered) -> common(covered, partners) > 0);
			this.shown.add((covered) -> common(covered, partners) == 0);
			this.shown.add((covered) -> common(covered, partners) > 1);
		}
		this.alone = payors.stream().<Predicate<Set<Long>>>map((payor) -> Set.of(payor)::equals).toList();
	}

	/** Whether a count may show. */
	static boolean isSafe(long count) {
		return count == 0 || count > LARGEST_SMALL;
	}

	/** Whether all counts of the people of several groups together may show. */
	boolean areSafe(Iterable<? extends SystemPeople<?>> groups) {
		Map<Set<Long>, Long> people = new HashMap<>();
		groups.forEach((group) -> group.people().forEach((covered, count) -> people.merge(covered, count, Long::sum)));
		// Where a group has few partners, totals would tell who has one of them alone.
		return this.shown.stream().allMatch((which) -> isSafe(count(people, which)))
				&& this.alone.stream().allMatch((which) -> isSafe(count(people, which))) && isAllToldSafe(people);
	}

	/**
	 * A count of zero tells that each of its cells is empty, and with that more may be
	 * told by the others.
	 */
	private boolean isAllToldSafe(Map<Set<Long>, Long> people) {
		BitSet open = new BitSet();
		open.set(0, this.cells.size());
		this.shown.stream().filter((which) -> count(people, which) == 0).forEach((which) -> open.andNot(taken(which)));
		while (true) {
			BitSet empty = new BitSet();
			for (BitSet count : this.told.computeIfAbsent((BitSet) open.clone(), this::told)) {
				long number = count.stream().mapToLong((cell) -> people.getOrDefault(this.cells.get(cell), 0L)).sum();
				if (!isSafe(number)) {
					return false;
				}
				if (number == 0) {
					empty.or(count);
				}
			}
			if (empty.isEmpty()) {
				return true;
			}
			open.andNot(empty);
		}
	}

	private List<BitSet> told(BitSet open) {
		Derived derived = new Derived(this.cells.size());
		this.shown.forEach((which) -> {
			BitSet count = taken(which);
			count.and(open);
			if (!count.isEmpty()) {
				derived.add(count);
			}
		});
		return derived.told();
	}

	private BitSet taken(Predicate<Set<Long>> which) {
		BitSet taken = new BitSet();
		for (int cell = 0; cell < this.cells.size(); cell++) {
			taken.set(cell, which.test(this.cells.get(cell)));
		}
		return taken;
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

	/** A patient has at most two coverages. */
	private static List<Set<Long>> cells(Set<Long> payors) {
		List<Set<Long>> cells = new ArrayList<>();
		cells.add(Set.of());
		for (Long one : payors) {
			cells.add(Set.of(one));
			payors.stream().filter((other) -> other > one).forEach((other) -> cells.add(Set.of(one, other)));
		}
		return cells;
	}

}
