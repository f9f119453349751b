package org.mncares.portal.dashboard.edition;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.web.Formats;

/**
 * An edition: what every figure that is read from it rests on.
 *
 * @param id its id, which all its rows bear; a live edition's is of use for some minutes
 * @param kind whether it follows the study or stays as it is
 * @param name a data cut's name
 * @param note what a data cut was made for
 * @param cohort of which cohort
 * @param cohortName the cohort's name
 * @param asOf the day, in Minnesota, for which clinics and certifications were counted
 * @param madeAt when it was made
 * @param madeBy who made it
 * @param definitionVersion the version of the care model definition that decided; null
 * before any decision
 * @param definitionName the definition's name
 * @param rucaVintage the revision of the rural-urban commuting area codes
 * @param largeAbove the number of certified clinics above which a care system is large
 */
public record EditionView(long id, Kind kind, @Nullable String name, @Nullable String note, CohortId cohort,
		String cohortName, LocalDate asOf, Instant madeAt, String madeBy, @Nullable Integer definitionVersion,
		@Nullable String definitionName, String rucaVintage, int largeAbove) {

	private static final Formats FORMATS = new Formats();

	/** What follows the study, and what stays. */
	public enum Kind {

		LIVE, CUT

	}

	public boolean isCut() {
		return this.kind == Kind.CUT;
	}

	/** The value of the parameter {@code cut} that leads to it; null for the live one. */
	public @Nullable Long cut() {
		return isCut() ? Long.valueOf(this.id) : null;
	}

	/** For instance {@code live, as of Jun 3, 2021, 5:30 AM}. */
	public String label() {
		return isCut() ? "data cut " + this.name : "live, as of " + FORMATS.time(this.madeAt);
	}

	/** For the name of a file: {@code live-2021-06-03} or {@code cut-12-2021-06-03}. */
	public String fileLabel() {
		return (isCut() ? "cut-" + this.id + "-" : "live-") + this.asOf;
	}

}
