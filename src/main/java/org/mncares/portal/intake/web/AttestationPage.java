package org.mncares.portal.intake.web;

import java.util.List;

import org.mncares.portal.intake.AttestationStatement;
import org.mncares.portal.intake.ClinicStanding;
import org.mncares.portal.intake.PatientListView;

/**
 * What the attestation page shows of a list.
 *
 * @param list the list
 * @param clinics the participating clinics of its care system
 */
record AttestationPage(PatientListView list, List<ClinicStanding> clinics) {

	/**
	 * The counts to which the person attests; they may change while the page is open.
	 */
	public String seen() {
		return this.list.counts().rowsEligible() + "-" + this.list.counts().rowsLeftOut();
	}

	/** Eligible patients of the list at hand. */
	public long eligible() {
		return this.clinics.stream().mapToLong(ClinicStanding::eligible).sum();
	}

	public List<AttestationStatement> statements() {
		return List.of(AttestationStatement.values());
	}

	public String meaning() {
		return AttestationStatement.meaning();
	}

}
