package org.mncares.portal.cohort;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.core.DateWindow;
import org.mncares.portal.web.Conflict;

/**
 * The definition of a cohort: who is eligible, and when lists are sent.
 */
@Entity
class Cohort {

	private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String code;

	private String name;

	private LocalDate windowFirst;

	private LocalDate windowLast;

	private int minimumAge;

	@Embedded
	private SubmissionPeriod submission;

	@Embedded
	private @Nullable Freeze freeze;

	private int definitionVersion = 1;

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected Cohort() {
	}

	Cohort(NewCohort cohort) {
		if (!CODE.matcher(cohort.code()).matches()) {
			throw new IllegalArgumentException(
					"A cohort's code has up to 40 small letters, digits and hyphens, and begins with a letter");
		}
		if (cohort.name().isBlank()) {
			throw new IllegalArgumentException("A cohort has a name");
		}
		this.code = cohort.code();
		this.name = cohort.name().strip();
		this.submission = cohort.submission();
		this.windowFirst = cohort.criteria().window().first();
		this.windowLast = cohort.criteria().window().last();
		this.minimumAge = cohort.criteria().minimumAge();
	}

	/** Changes who is eligible, which makes a new version of the definition. */
	void redefine(CohortCriteria criteria) {
		if (criteria.equals(criteria())) {
			return;
		}
		this.windowFirst = criteria.window().first();
		this.windowLast = criteria.window().last();
		this.minimumAge = criteria.minimumAge();
		this.definitionVersion++;
	}

	/** Gives it another name; its code stays. */
	void rename(String newName) {
		if (newName.isBlank()) {
			throw new IllegalArgumentException("A cohort has a name");
		}
		this.name = newName.strip();
	}

	/** Lets care systems send lists on other days. */
	void reschedule(SubmissionPeriod wanted) {
		this.submission = wanted;
	}

	/**
	 * Gives care systems more time.
	 * @param day the new last day
	 * @throws IllegalArgumentException when the period already lasts as long
	 */
	void extendSubmission(LocalDate day) {
		this.submission = this.submission.extendTo(day);
	}

	/**
	 * Lets it take no more lists.
	 * @throws Conflict when it is frozen already
	 */
	void freeze(Freeze wanted) {
		if (this.freeze != null) {
			throw new Conflict("The cohort is frozen already, on the data cut \"" + this.freeze.cut() + "\".");
		}
		this.freeze = wanted;
	}

	/**
	 * Lets it take lists again.
	 * @return what is lifted
	 * @throws Conflict when it is not frozen
	 */
	Freeze thaw() {
		Freeze lifted = this.freeze;
		if (lifted == null) {
			throw new Conflict("The cohort is not frozen, so there is nothing to lift.");
		}
		this.freeze = null;
		return lifted;
	}

	/** Counts its changes. */
	long revision() {
		return this.version;
	}

	CohortId id() {
		return new CohortId(Objects.requireNonNull(this.id));
	}

	String code() {
		return this.code;
	}

	CohortCriteria criteria() {
		return new CohortCriteria(new DateWindow(this.windowFirst, this.windowLast), this.minimumAge);
	}

	SubmissionPeriod submission() {
		return this.submission;
	}

	int definitionVersion() {
		return this.definitionVersion;
	}

	CohortView view() {
		return new CohortView(id(), this.code, this.name, criteria(), this.submission, this.definitionVersion,
				this.freeze);
	}

}
