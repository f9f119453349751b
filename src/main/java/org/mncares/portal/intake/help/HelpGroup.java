package org.mncares.portal.intake.help;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;

/**
 * Findings of one rule in one column, as a help desk may see them.
 *
 * @param rule the rule
 * @param column the column, if it is about one
 * @param cells how many findings
 * @param rows the numbers of the first rows
 * @param shapes how the first values are written, each with how often; without those that
 * are withheld
 */
record HelpGroup(Rule rule, @Nullable Column column, long cells, List<Integer> rows, Map<String, Integer> shapes) {
}
