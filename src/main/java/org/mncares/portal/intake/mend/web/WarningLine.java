package org.mncares.portal.intake.mend.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.mend.ConfirmedWarning;
import org.mncares.portal.intake.report.FindingGroup;

/**
 * A kind of warning, with what was said of it.
 *
 * @param group the warnings
 * @param said why they are right, if somebody said so
 */
record WarningLine(FindingGroup group, @Nullable ConfirmedWarning said) {

	/** The keys of those of which nothing was said that holds. */
	static List<String> open(List<WarningLine> lines) {
		return lines.stream().filter((line) -> !line.isConfirmed()).map((line) -> line.group().key()).toList();
	}

	public boolean isConfirmed() {
		return this.said != null && this.said.holds();
	}

	/** Whether there are more now than were seen when something was said of them. */
	public boolean hasGrown() {
		return this.said != null && !this.said.holds();
	}

	public String title() {
		String column = (this.group.column() != null && this.group.rule().column() == null)
				? this.group.column().label() + ": " : "";
		return column + this.group.rule().title();
	}

}
