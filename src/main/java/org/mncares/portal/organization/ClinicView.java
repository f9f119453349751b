package org.mncares.portal.organization;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;

/**
 * A clinic as pages and other modules see it.
 *
 * @param location urban or rural, by its own ZIP code
 * @param closedOn the first day on which it is not open any more
 */
public record ClinicView(ClinicId id, CareSystemId careSystem, String careSystemCode, String careSystemName,
		String code, String name, Address address, Location location, Certification certification,
		@Nullable LocalDate openedOn, @Nullable LocalDate closedOn) {

	/** Whether it is open on a day; a clinic without an opening day always was. */
	public boolean isOpen(LocalDate day) {
		return (this.openedOn == null || !day.isBefore(this.openedOn))
				&& (this.closedOn == null || day.isBefore(this.closedOn));
	}

	/** Whether it is an open, certified Health Care Home on a day. */
	public boolean isCertified(LocalDate day) {
		return isOpen(day) && this.certification.inForce(day);
	}

}
