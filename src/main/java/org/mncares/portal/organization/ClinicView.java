package org.mncares.portal.organization;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;

/**
 * A clinic as pages and other modules see it.
 *
 * @param location urban or rural, by its own ZIP code
 * @param certification the present certification
 * @param past earlier certifications that it followed, the newest first
 * @param closedOn the first day on which it is not open any more
 */
public record ClinicView(ClinicId id, CareSystemId careSystem, String careSystemCode, String careSystemName,
		String code, String name, Address address, Location location, Certification certification,
		List<Certification> past, @Nullable LocalDate openedOn, @Nullable LocalDate closedOn) {

	public ClinicView {
		past = List.copyOf(past);
	}

	/** Whether it is open on a day; a clinic without an opening day always was. */
	public boolean isOpen(LocalDate day) {
		return (this.openedOn == null || !day.isBefore(this.openedOn))
				&& (this.closedOn == null || day.isBefore(this.closedOn));
	}

	/** Whether it is an open, certified Health Care Home on a day. */
	public boolean isCertified(LocalDate day) {
		return isOpen(day) && (this.certification.inForce(day)
				|| this.past.stream().anyMatch((certification) -> certification.inForce(day)));
	}

}
