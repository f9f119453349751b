package org.mncares.portal.intake.attest.web;

import java.util.List;

import org.mncares.portal.intake.ClinicStanding;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.attest.AttestationStatement;
import org.mncares.portal.intake.preview.web.ChangePage;
import org.mncares.portal.web.FunnelRow;

/**
 * What the attestation page shows of a list.
 *
 * @param list the list
 * @param clinics the participating clinics of its care system
 * @param change how it differs from what was accepted before
 * @param funnel what became of its rows; the first is the whole
 */
record AttestationPage(PatientListView list, List<ClinicStanding> clinics, ChangePage change, List<FunnelRow> funnel) {

	/**
	 * The counts to which the person attests; they may change while the page is open.
	 */
	public String seen() {
		return this.list.counts().rowsEligible() + "-" + this.list.counts().rowsLeftOut() + "-"
				+ this.change.change().seen();
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
