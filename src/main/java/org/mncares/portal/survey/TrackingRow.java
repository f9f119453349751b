package org.mncares.portal.survey;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;

/**
 * Where a care system stands, for the study.
 *
 * @param careSystem the care system
 * @param code its code
 * @param name its name
 * @param state where its response stands
 * @param openedAt when it began, null when it did not
 * @param signedAt when it last signed, null when it did not
 * @param submission the number of its latest submission, null when there is none
 * @param answered how many questions had an answer at the last change
 * @param questions how many were asked
 * @param reviewedAt when the study looked through the latest submission, null when it did
 * not
 * @param reviewedBy who did
 */
public record TrackingRow(CareSystemId careSystem, String code, String name, SurveyState state,
		@Nullable Instant openedAt, @Nullable Instant signedAt, @Nullable Integer submission, int answered,
		int questions, @Nullable Instant reviewedAt, @Nullable String reviewedBy) {

	/** Whether a submission waits for the study to look through it. */
	public boolean isToReview() {
		return this.state == SurveyState.SUBMITTED && this.reviewedAt == null;
	}

}
