package org.mncares.portal.organization;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.mncares.portal.core.CareSystemId;
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

	/**
	 * Both care systems in the order in which whoever needs them to themselves takes
	 * them, so that no two wait for each other.
	 */
	public List<CareSystemId> systemsInOrder() {
		return Stream.of(this.from.id(), this.to.id()).sorted(Comparator.comparing(CareSystemId::value)).toList();
	}

	/** Their codes in one line. */
	public String codes() {
		return String.join(", ", this.clinics.stream().map(ClinicView::code).toList());
	}

}
