package org.mncares.portal.dashboard.people;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which counts of people can be told from sums and differences of those that show,
 * whatever they are: the sums of cells that are a linear combination of them. A cell is
 * the people of one exact set of payors.
 */
final class Derived {

	private static final double ZERO = 1e-9;

	/** With more independent counts, only differences of two of them are looked at. */
	private static final int MANY = 12;

	private final int cells;

	private final List<BitSet> shown = new ArrayList<>();

	/** Rows of a reduced echelon form: each is 1 at its first column, the others 0. */
	private final List<double[]> rows = new ArrayList<>();

	Derived(int cells) {
		this.cells = cells;
	}

	/** Adds a count that shows, by the cells that it takes in. */
	void add(BitSet count) {
		this.shown.add(count);
		double[] row = reduce(numbers(count));
		int column = first(row);
		if (column >= 0) {
			double times = 1 / row[column];
			subtract(row, row, 1 - times);
			this.rows.forEach((other) -> subtract(other, row, other[column]));
			this.rows.add(row);
		}
	}

	/** The counts that are told, by their cells. */
	List<BitSet> told() {
		List<BitSet> told = new ArrayList<>();
		if (this.rows.size() <= MANY) {
			addSums(new double[this.cells], 0, told);
			return told;
		}
		for (int cell = 0; cell < this.cells; cell++) {
			BitSet one = new BitSet();
			one.set(cell);
			if (first(reduce(numbers(one))) < 0) {
				told.add(one);
			}
		}
		this.shown.forEach((count) -> addDifferences(count, told));
		return told;
	}

	/** A sum of cells takes each row whole or not at all. */
	private void addSums(double[] sum, int next, List<BitSet> told) {
		if (next < this.rows.size()) {
			addSums(sum, next + 1, told);
			double[] with = sum.clone();
			subtract(with, this.rows.get(next), -1);
			addSums(with, next + 1, told);
			return;
		}
		BitSet cells = new BitSet();
		for (int i = 0; i < sum.length; i++) {
			if (Math.abs(sum[i] - 1) < ZERO) {
				cells.set(i);
			}
			else if (Math.abs(sum[i]) > ZERO) {
				return;
			}
		}
		if (!cells.isEmpty()) {
			told.add(cells);
		}
	}

	private void addDifferences(BitSet count, List<BitSet> told) {
		told.add(count);
		for (BitSet larger : this.shown) {
			BitSet rest = (BitSet) larger.clone();
			rest.andNot(count);
			if (!rest.isEmpty() && rest.cardinality() + count.cardinality() == larger.cardinality()) {
				told.add(rest);
			}
		}
	}

	private double[] numbers(BitSet count) {
		double[] numbers = new double[this.cells];
		count.stream().forEach((cell) -> numbers[cell] = 1);
		return numbers;
	}

	private double[] reduce(double[] count) {
		this.rows.forEach((row) -> subtract(count, row, count[first(row)]));
		return count;
	}

	private static void subtract(double[] from, double[] row, double times) {
		for (int i = 0; i < from.length; i++) {
			from[i] -= times * row[i];
		}
	}

	private static int first(double[] row) {
		for (int i = 0; i < row.length; i++) {
			if (Math.abs(row[i]) > ZERO) {
				return i;
			}
		}
		return -1;
	}

}
