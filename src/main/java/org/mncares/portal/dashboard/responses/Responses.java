package org.mncares.portal.dashboard.responses;

import java.util.List;

import org.mncares.portal.dashboard.responses.ResponseLine.ClinicTally;

/**
 * Who has answered.
 *
 * @param sums care systems by where their survey stands, all states in order
 * @param organizations all care systems of these
 * @param clinics all their participating clinics
 * @param lines the care systems listed, by name
 */
public record Responses(List<Sum> sums, int organizations, ClinicTally clinics, List<ResponseLine> lines) {

	public Responses {
		sums = List.copyOf(sums);
		lines = List.copyOf(lines);
	}

	/** How many have submitted and were not sent back. */
	public int submitted() {
		return this.sums.stream()
			.filter((sum) -> sum.survey() == SurveyStand.SUBMITTED)
			.mapToInt(Sum::organizations)
			.sum();
	}

	/**
	 * Care systems whose survey stands somewhere.
	 *
	 * @param survey where
	 * @param organizations how many
	 */
	public record Sum(SurveyStand survey, int organizations) {
	}

}
