package org.mncares.portal.intake.mend;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.Severity;

/**
 * Which rows are asked for: with errors, with warnings, or with one problem.
 *
 * @param key what stands in links; empty for all errors
 * @param severity how grave, where no rule is named
 * @param rule the one rule, if one is named
 * @param column the column that it is about, if it is about one
 */
public record MendFilter(String key, Severity severity, @Nullable Rule rule, @Nullable Column column) {

	/** All rows with an error. */
	public static final MendFilter ERRORS = new MendFilter("", Severity.ERROR, null, null);

	/** All rows with a warning. */
	public static final MendFilter WARNINGS = new MendFilter("warnings", Severity.WARNING, null, null);

	/** Reads a key; what means no problem is all errors. */
	public static MendFilter of(String key) {
		if (key.equals(WARNINGS.key)) {
			return WARNINGS;
		}
		int dot = key.indexOf('.');
		Rule rule = Rule.of((dot < 0) ? key : key.substring(0, dot)).orElse(null);
		Column column = (dot < 0) ? null : Column.match(key.substring(dot + 1)).orElse(null);
		return (rule != null) ? new MendFilter(key, rule.severity(), rule, column) : ERRORS;
	}

}
