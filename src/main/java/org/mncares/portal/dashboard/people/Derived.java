package org.mncares.portal.dashboard.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which exact sets of payors can be told from sums and differences of counts, whatever
 * the counts are: those that are a linear combination of them.
 */
final class Derived {

	private static final double ZERO = 1e-9;

	/** Rows of an echelon form, each with its first number at a column of its own. */
	private final List<double[]> rows = new ArrayList<>();

	private final List<Set<Long>> sets;

	Derived(Collection<Long> payors) {
		this.sets = sets(new TreeSet<>(payors));
	}

	/** Adds a count that shows. */
	void add(Predicate<Set<Long>> shown) {
		double[] rest = reduce(this.sets.stream().mapToDouble((set) -> shown.test(set) ? 1 : 0).toArray());
		if (first(rest) >= 0) {
			this.rows.add(rest);
		}
	}

	/** The exact sets that the counts tell. */
	List<Set<Long>> told() {
		return this.sets.stream().filter(this::isTold).toList();
	}

	private boolean isTold(Set<Long> wanted) {
		return first(reduce(this.sets.stream().mapToDouble((set) -> set.equals(wanted) ? 1 : 0).toArray())) < 0;
	}

	private double[] reduce(double[] count) {
		for (double[] row : this.rows) {
			int column = first(row);
			double times = count[column] / row[column];
			for (int i = 0; i < count.length; i++) {
				count[i] -= times * row[i];
			}
		}
		return count;
	}

	private static int first(double[] row) {
		for (int i = 0; i < row.length; i++) {
			if (Math.abs(row[i]) > ZERO) {
				return i;
			}
		}
		return -1;
	}

	/** A patient has at most two coverages. */
	private static List<Set<Long>> sets(Collection<Long> payors) {
		List<Set<Long>> sets = new ArrayList<>();
		sets.add(Set.of());
		for (Long one : payors) {
			sets.add(Set.of(one));
			payors.stream().filter((other) -> other > one).forEach((other) -> sets.add(Set.of(one, other)));
		}
		return sets;
	}

}
