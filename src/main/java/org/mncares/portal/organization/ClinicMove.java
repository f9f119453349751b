package org.mncares.portal.organization;

import java.util.List;

import org.mncares.portal.core.ClinicId;

/**
 * Clinics that are to go, or went, from one care system to another.
 *
 * @param from where they are before
 * @param to where they are after
 * @param clinics as they are before; in a merge all of the former system, which may be
 * none
 * @param merge whether the former system ends with it
 */
public record ClinicMove(CareSystemView from, CareSystemView to, List<ClinicView> clinics, boolean merge) {

	public ClinicMove {
		clinics = List.copyOf(clinics);
	}

	public List<ClinicId> ids() {
		return this.clinics.stream().map(ClinicView::id).toList();
	}

	/** Their codes in one line. */
	public String codes() {
		return String.join(", ", this.clinics.stream().map(ClinicView::code).toList());
	}

}
