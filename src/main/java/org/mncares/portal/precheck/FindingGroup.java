package org.mncares.portal.precheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.Severity;
import org.mncares.portal.intake.rule.ValueMask;

/**
 * All findings of one rule in one column, counted, with the first rows and the most
 * frequent values.
 */
final class FindingGroup {

	/** The order in which people read groups. */
	static final Comparator<FindingGroup> GRAVEST_FIRST = Comparator
		.<FindingGroup, Severity>comparing((group) -> group.rule.severity())
		.thenComparing(Comparator.comparingLong(FindingGroup::cells).reversed())
		.thenComparing((group) -> group.rule.code());

	private static final int FIRST_ROWS = 12;

	private static final int VALUES_COUNTED = 400;

	private static final int VALUES_SHOWN = 4;

	private final Rule rule;

	private final @Nullable Column column;

	private final List<Long> firstRows = new ArrayList<>();

	private final Map<String, Long> values = new HashMap<>();

	private long cells;

	private long rows;

	private long lastRow;

	FindingGroup(Rule rule, @Nullable Column column) {
		this.rule = rule;
		this.column = column;
	}

	/** Sees a finding; findings of one row come one after the other. */
	void see(long row, @Nullable String value) {
		this.cells++;
		if (row != this.lastRow) {
			this.rows++;
			this.lastRow = row;
			keep(row);
		}
		if (value != null && !value.isEmpty()
				&& (this.values.size() < VALUES_COUNTED || this.values.containsKey(value))) {
			this.values.merge(value, 1L, Long::sum);
		}
	}

	private void keep(long row) {
		boolean full = this.firstRows.size() == FIRST_ROWS;
		if (full && row > this.firstRows.getLast()) {
			return;
		}
		if (full) {
			this.firstRows.removeLast();
		}
		this.firstRows.add(row);
		this.firstRows.sort(Comparator.naturalOrder());
	}

	Rule rule() {
		return this.rule;
	}

	@Nullable Column column() {
		return this.column;
	}

	long cells() {
		return this.cells;
	}

	long rows() {
		return this.rows;
	}

	/** The lowest of its rows, in order. */
	List<Long> firstRows() {
		return List.copyOf(this.firstRows);
	}

	/**
	 * The most frequent values with how often each stands there.
	 * @param plain whether as they are; their shape otherwise, where that identifies
	 * nobody
	 */
	List<Map.Entry<String, Long>> values(boolean plain) {
		Map<String, Long> shown = new HashMap<>();
		this.values.forEach((value, count) -> {
			String form = plain ? value : ValueMask.of(this.column, value);
			if (form != null) {
				shown.merge(form, count, Long::sum);
			}
		});
		return shown.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue()
				.reversed()
				.thenComparing(Map.Entry.<String, Long>comparingByKey()))
			.limit(VALUES_SHOWN)
			.toList();
	}

}
