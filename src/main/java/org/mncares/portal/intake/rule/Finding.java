package org.mncares.portal.intake.rule;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.table.CellText;

/**
 * One thing that a rule found, in a row or about the file.
 *
 * @param rule the rule
 * @param column the column it is about, if it is about one
 * @param value what the person wrote there, cut to 100 characters
 * @param hint a sentence about just this case, such as "Did you mean 0412?"
 */
public record Finding(Rule rule, @Nullable Column column, @Nullable String value, @Nullable String hint) {

	private static final int SHOWN = 100;

	public Finding {
		value = (value != null) ? CellText.cut(CellText.tidy(value), SHOWN) : null;
		hint = (hint != null) ? CellText.tidy(hint) : null;
	}

	public static Finding of(Rule rule) {
		return new Finding(rule, rule.column(), null, null);
	}

	public static Finding of(Rule rule, @Nullable String value) {
		return new Finding(rule, rule.column(), value, null);
	}

	public static Finding of(Rule rule, Column column, @Nullable String value) {
		return new Finding(rule, column, value, null);
	}

	public Severity severity() {
		return this.rule.severity();
	}

	/**
	 * What is wrong and what to do, for the problems column; it does not repeat the
	 * value.
	 */
	public String sentence() {
		StringBuilder sentence = new StringBuilder(160).append(this.rule.code()).append(' ');
		if (this.column != null && this.rule.column() == null) {
			sentence.append(this.column.label()).append(": ");
		}
		sentence.append(this.rule.title()).append(". ").append(this.rule.advice());
		if (this.hint != null) {
			sentence.append(' ').append(this.hint);
		}
		return sentence.toString();
	}

}
