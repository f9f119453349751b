package org.mncares.portal.intake.receipt;

import java.util.List;
import java.util.stream.Stream;

import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the receipt of a submission together, of those that the scope in hand may see.
 */
@Service
@Transactional(readOnly = true)
public class ReceiptDesk {

	private final PatientListDesk desk;

	private final PatientLists lists;

	private final Cohorts cohorts;

	private final SignedAttestations attestations;

	private final Receipts receipts;

	ReceiptDesk(PatientListDesk desk, PatientLists lists, Cohorts cohorts, SignedAttestations attestations,
			Receipts receipts) {
		this.desk = desk;
		this.lists = lists;
		this.cohorts = cohorts;
		this.attestations = attestations;
		this.receipts = receipts;
	}

	/**
	 * The receipt of a submitted list.
	 * @throws NotFound when it was never submitted
	 */
	public Receipt receipt(PatientListId id) {
		PatientListView list = this.desk.list(id);
		AttestationView attestation = this.attestations.of(id).orElseThrow(() -> new NotFound("receipt"));
		List<Receipt.ClinicLine> lines = this.desk.everyClinic(list)
			.stream()
			.flatMap((clinic) -> Stream.ofNullable(list.clinics().get(clinic.id().value()))
				.filter((answer) -> answer.kind() != null)
				.map((answer) -> new Receipt.ClinicLine(clinic.code(), clinic.name(), answer)))
			.toList();
		return new Receipt(list, this.desk.careSystem(id).name(), this.cohorts.cohort(list.cohort()).name(), lines,
				attestation, list.counts().rowsLeftOut(), this.lists.require(id).definitionVersion(),
				this.receipts.of(id).orElseThrow(() -> new NotFound("receipt")));
	}

}
