package org.mncares.portal.cohort;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * When care systems send what a cohort asks for; both ends included.
 *
 * @param opens the first day
 * @param closes the last day as first announced
 * @param extendedTo the last day after an extension, if there was one
 */
@Embeddable
public record SubmissionPeriod(@Column(name = "submission_opens") LocalDate opens,
		@Column(name = "submission_closes") LocalDate closes, @Nullable LocalDate extendedTo) {

	public SubmissionPeriod {
		if (closes.isBefore(opens)) {
			throw new IllegalArgumentException("A submission period ends on or after the day on which it begins");
		}
		if (extendedTo != null && !extendedTo.isAfter(closes)) {
			throw new IllegalArgumentException("An extension ends after the submission period would have ended");
		}
	}

	public static SubmissionPeriod of(LocalDate opens, LocalDate closes) {
		return new SubmissionPeriod(opens, closes, null);
	}

	/**
	 * The period with a later last day.
	 * @throws IllegalArgumentException when it already lasts as long
	 */
	SubmissionPeriod extendTo(LocalDate day) {
		if (!day.isAfter(lastDay())) {
			throw new IllegalArgumentException("The submission period already lasts until " + lastDay());
		}
		return new SubmissionPeriod(this.opens, this.closes, day);
	}

	/**
	 * The period with another first and last day. What was first announced as the last
	 * day stays, as long as the new one lies after it.
	 */
	SubmissionPeriod between(LocalDate first, LocalDate last) {
		boolean extended = last.isAfter(this.closes) && !this.closes.isBefore(first);
		return extended ? new SubmissionPeriod(first, this.closes, last) : new SubmissionPeriod(first, last, null);
	}

	/** The last day, an extension included. */
	public LocalDate lastDay() {
		return (this.extendedTo != null) ? this.extendedTo : this.closes;
	}

	public boolean isOpen(LocalDate day) {
		return !day.isBefore(this.opens) && !day.isAfter(lastDay());
	}

	public boolean isExtended() {
		return this.extendedTo != null;
	}

}
