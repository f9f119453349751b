package org.mncares.portal.intake.report;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.Severity;

/**
 * All findings of one rule in one column of a list.
 *
 * @param rule the rule
 * @param column the column, if it is about one
 * @param cells how many
 * @param rows in how many rows
 * @param values the most frequent values, each with how often it stands there
 */
public record FindingGroup(Rule rule, @Nullable Column column, long cells, long rows, List<ValueCount> values) {

	public FindingGroup {
		values = List.copyOf(values);
	}

	/** Whether it keeps the list from being submitted. */
	public boolean isError() {
		return this.rule.severity().isError();
	}

	public boolean isWarning() {
		return this.rule.severity() == Severity.WARNING;
	}

	/** What stands in links and forms for this group. */
	public String key() {
		return this.rule.code() + ((this.column != null) ? "." + this.column.key() : "");
	}

	/**
	 * A value and how often it stands there.
	 *
	 * @param value as the person wrote it
	 * @param count how often
	 */
	public record ValueCount(String value, long count) {
	}

}
