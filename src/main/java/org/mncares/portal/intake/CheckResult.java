package org.mncares.portal.intake;

import org.jspecify.annotations.Nullable;

/**
 * How a check ended.
 *
 * @param counts what it counted
 * @param unreadable code of the rule for which the file could not be read as a table, if
 * so
 * @param refused whether the list holds what must not be sent
 */
public record CheckResult(ListCounts counts, @Nullable String unreadable, boolean refused) {

	public static CheckResult of(ListCounts counts, boolean refused) {
		return new CheckResult(counts, null, refused);
	}

	public static CheckResult unreadable(String code) {
		return new CheckResult(ListCounts.NONE, code, false);
	}

	ListStatus status() {
		if (this.refused) {
			return ListStatus.REFUSED;
		}
		boolean clean = this.unreadable == null && this.counts.cellsToCorrect() == 0;
		return clean ? ListStatus.READY : ListStatus.NEEDS_CORRECTION;
	}

}
