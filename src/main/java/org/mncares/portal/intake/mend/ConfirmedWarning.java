package org.mncares.portal.intake.mend;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;

/**
 * Why the warnings of a rule in a column are right as they are.
 *
 * @param id its number
 * @param rule the rule
 * @param column the column, if it is about one
 * @param cells how many there were
 * @param reason why they are right
 * @param by the name of who said so
 * @param at when
 * @param standing how many there are now
 */
public record ConfirmedWarning(long id, Rule rule, @Nullable Column column, long cells, String reason, String by,
		Instant at, long standing) {

	/** Whether it holds: there are such warnings, and not more than the person saw. */
	public boolean holds() {
		return this.standing > 0 && this.standing <= this.cells;
	}

	/** What stands in links and forms for its warnings. */
	public String key() {
		return this.rule.code() + ((this.column != null) ? "." + this.column.key() : "");
	}

	/** What the warnings are, as a person reads it. */
	public String title() {
		return ((this.column != null && this.rule.column() == null) ? this.column.label() + ": " : "")
				+ this.rule.title();
	}

}
