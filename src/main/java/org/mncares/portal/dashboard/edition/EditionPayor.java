package org.mncares.portal.dashboard.edition;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A payor that is or was a partner, as an edition fixes it.
 *
 * @param id the payor's id
 * @param name its name
 * @param shortName its name in tables
 * @param joinedOn the first day on which it is a partner
 * @param leftOn the first day on which it is none any more
 */
public record EditionPayor(long id, String name, String shortName, LocalDate joinedOn, @Nullable LocalDate leftOn) {

	public boolean isPartner(LocalDate day) {
		return !day.isBefore(this.joinedOn) && (this.leftOn == null || day.isBefore(this.leftOn));
	}

}
