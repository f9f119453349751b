package org.mncares.portal.dashboard.responses;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.ListStatus;

/**
 * Where a care system stands with its survey and its patient list.
 *
 * @param code its code
 * @param name its name
 * @param survey where the survey stands
 * @param answered how many questions are answered; null where that is not known
 * @param questions how many are asked; null where that is not known
 * @param openedAt when the survey was first opened
 * @param number how many times it was submitted; null where it was not
 * @param signedAt when it was submitted last
 * @param list the status of the newest list; null where there is none
 * @param clinics its participating clinics by what their lists say
 */
public record ResponseLine(String code, String name, SurveyStand survey, @Nullable Integer answered,
		@Nullable Integer questions, @Nullable Instant openedAt, @Nullable Integer number, @Nullable Instant signedAt,
		@Nullable ListStatus list, ClinicTally clinics) {

	/**
	 * Participating clinics by what their lists say.
	 *
	 * @param submitted with at least one accepted eligible patient
	 * @param nil without any, as an accepted list says
	 * @param all all of them
	 */
	public record ClinicTally(int submitted, int nil, int all) {

		public int toFollow() {
			return this.all - this.submitted - this.nil;
		}

		ClinicTally plus(ClinicTally other) {
			return new ClinicTally(this.submitted + other.submitted, this.nil + other.nil, this.all + other.all);
		}

	}

}
