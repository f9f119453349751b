package org.mncares.portal.demo;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.demo.DemoList.Variant;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.intake.ClinicAnswer.Kind;
import org.mncares.portal.intake.ListHistoryEntry;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.attest.AttestPatientList;
import org.mncares.portal.intake.attest.AttestationStatement;
import org.mncares.portal.intake.attest.ChangeAnswer;
import org.mncares.portal.intake.attest.Signature;
import org.mncares.portal.intake.report.LeaveOutRows;
import org.mncares.portal.intake.upload.ReceivePatientList;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.organization.OrganizationDirectory;

import org.springframework.stereotype.Component;

/**
 * Sends demonstration lists as their people would: upload, check, leave out, attest,
 * submit, take back. Each method acts as the caller's person.
 */
@Component
@ConditionalOnDemonstration
class DemoLists {

	private static final Duration LONGEST_CHECK = Duration.ofMinutes(2);

	private static final long PAUSE = 15;

	private final ReceivePatientList receive;

	private final LeaveOutRows leaveOut;

	private final AttestPatientList attest;

	private final PatientListDesk desk;

	private final OrganizationDirectory directory;

	private final DemoPassword password;

	DemoLists(ReceivePatientList receive, LeaveOutRows leaveOut, AttestPatientList attest, PatientListDesk desk,
			OrganizationDirectory directory, DemoPassword password) {
		this.receive = receive;
		this.leaveOut = leaveOut;
		this.attest = attest;
		this.desk = desk;
		this.directory = directory;
		this.password = password;
	}

	/** Uploads the file of a list, or begins one without a file. */
	PatientListId begin(DemoStudy study, DemoList list) {
		if (!list.hasFile()) {
			return this.attest.beginWithoutFile();
		}
		return known(list).orElseGet(() -> upload(study, list));
	}

	/**
	 * The same list, where a load was cut off after its upload: nothing else was uploaded
	 * at that moment of 2021.
	 */
	private Optional<PatientListId> known(DemoList list) {
		return this.desk.history()
			.stream()
			.map(ListHistoryEntry::list)
			.filter((view) -> view.upload().at().equals(list.uploaded()) && view.upload().sha256() != null)
			.map(PatientListView::id)
			.findFirst();
	}

	private PatientListId upload(DemoStudy study, DemoList list) {
		byte[] bytes = DemoFile.write(list.format(), new DemoRows(study).of(list));
		Map<String, ClinicId> ids = ids();
		List<ClinicId> clinics = study.clinics(list).stream().map((clinic) -> id(ids, clinic)).toList();
		return this.receive.receive(list.fileName(), new ByteArrayInputStream(bytes), () -> clinics).list();
	}

	/** Waits until the job has checked a list. */
	void awaitCheck(PatientListId id) {
		long end = System.nanoTime() + LONGEST_CHECK.toNanos();
		while (this.desk.list(id).status().isBeingChecked()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("A demonstration list was not checked in time");
			}
			try {
				Thread.sleep(PAUSE);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("Loading the demonstration study was interrupted", ex);
			}
		}
	}

	/** Leaves out the last three rows, which cannot be mended. */
	void leaveOut(PatientListId id) {
		int last = (int) this.desk.list(id).counts().rowsRead() + 1;
		this.leaveOut.leaveOut(id, IntStream.rangeClosed(last - 2, last).boxed().toList(),
				"Not in our registry any more; the chart cannot be checked");
	}

	/** Attests and submits. */
	void submit(DemoStudy study, DemoList list, PatientListId id, Caller by) {
		Map<String, ClinicId> ids = ids();
		Map<ClinicId, Kind> answers = new HashMap<>();
		for (DemoClinic clinic : study.clinics(list.system())) {
			boolean nil = list.variant() == Variant.NIL
					|| (list.variant() != Variant.REVISED && clinic.answer().equals("NIL"));
			answers.put(id(ids, clinic), nil ? Kind.NIL : Kind.TO_FOLLOW);
		}
		this.attest.submit(id, answers, new Signature(by.name(), by.title(), EnumSet.allOf(AttestationStatement.class),
				this.password.get(), new ChangeAnswer(true, "")));
	}

	/** Takes a submitted list back. */
	void withdraw(PatientListId id) {
		this.attest.withdraw(id);
	}

	private Map<String, ClinicId> ids() {
		return this.directory.clinics().stream().collect(Collectors.toMap(ClinicView::code, ClinicView::id));
	}

	private static ClinicId id(Map<String, ClinicId> ids, DemoClinic clinic) {
		ClinicId id = ids.get(clinic.code());
		if (id == null) {
			throw new IllegalStateException("Clinic " + clinic.code() + " is not registered");
		}
		return id;
	}

}
