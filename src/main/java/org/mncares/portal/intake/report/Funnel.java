package org.mncares.portal.intake.report;

import java.util.List;

/**
 * What became of the rows of a list, in steps that sum to the rows read.
 *
 * @param rows rows in the file
 * @param steps rows in error, left out, and not eligible by first reason, in this order
 * @param eligible the rest
 */
public record Funnel(long rows, List<Step> steps, long eligible) {

	public Funnel {
		steps = List.copyOf(steps);
	}

	/**
	 * Rows that came to the same end.
	 *
	 * @param kind {@code error}, {@code left-out} or {@code not-eligible}
	 * @param code code of the rule, empty where it is none
	 * @param label what a person reads
	 * @param rows how many
	 */
	public record Step(String kind, String code, String label, long rows) {
	}

}
