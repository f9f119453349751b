package org.mncares.portal.dashboard.edition;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is said of an edition before it is made.
 *
 * @param name a data cut's name; null for the live edition
 * @param note what a data cut is made for
 * @param by who makes it
 * @param asOf the day for which clinics are counted
 * @param at when it is made
 */
record NewEdition(@Nullable String name, @Nullable String note, String by, LocalDate asOf, Instant at) {

	String kind() {
		return (this.name != null) ? "CUT" : "LIVE";
	}

}
