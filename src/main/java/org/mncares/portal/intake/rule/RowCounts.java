package org.mncares.portal.intake.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many rows have something in common, and the first ten of them.
 */
final class RowCounts {

	private static final int NAMED = 10;

	private final List<Long> first = new ArrayList<>(0);

	private long count;

	void add(long row) {
		this.count++;
		if (this.first.size() < NAMED) {
			this.first.add(row);
		}
	}

	/** Takes over the rows of another. */
	void addAll(RowCounts other) {
		this.count += other.count;
		this.first.addAll(other.first);
		this.first.sort(null);
		while (this.first.size() > NAMED) {
			this.first.removeLast();
		}
	}

	long count() {
		return this.count;
	}

	/** Which rows, as a sentence. */
	String sentence() {
		String named = this.first.stream().map(String::valueOf).collect(Collectors.joining(", "));
		if (this.count > this.first.size()) {
			return this.count + " rows, the first are " + named + '.';
		}
		return ((this.count == 1) ? "Row " : "Rows ") + named + '.';
	}

}
