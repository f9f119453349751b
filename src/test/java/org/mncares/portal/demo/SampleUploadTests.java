package org.mncares.portal.demo;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.upload.ReceivePatientList;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demonstration staff member can send the sample workbooks.
 */
@DemoTest
class SampleUploadTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private ReceivePatientList receive;

	@Autowired
	private PatientListDesk desk;

	@Test
	void firstTheMessyOneThenTheCorrectedOne() throws Exception {
		Caller staff = Scopes.call(Scope.ADMINISTRATION, () -> this.accounts.find(DemoPeople.STAFF)).orElseThrow();
		PatientListView messy = upload(staff, SampleWorkbooks.MESSY);
		assertThat(messy.status()).isEqualTo(ListStatus.NEEDS_CORRECTION);
		assertThat(messy.counts().rowsRead()).isEqualTo(180);
		assertThat(messy.counts().rowsInError()).isEqualTo(38);
		assertThat(messy.counts().cellsToCorrect()).isEqualTo(41);
		PatientListView corrected = upload(staff, SampleWorkbooks.CORRECTED);
		assertThat(corrected.status()).isEqualTo(ListStatus.READY);
		assertThat(corrected.counts().rowsEligible()).isGreaterThan(140);
		assertThat(ActingAs.call(staff, () -> this.desk.list(messy.id())).status()).isEqualTo(ListStatus.ABANDONED);
	}

	private PatientListView upload(Caller staff, Path workbook) throws Exception {
		byte[] bytes = Files.readAllBytes(workbook);
		PatientListId list = ActingAs.call(staff,
				() -> this.receive.receive(workbook.getFileName().toString(), new ByteArrayInputStream(bytes), List::of)
					.list());
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> !ActingAs.call(staff, () -> this.desk.list(list)).status().isBeingChecked());
		return ActingAs.call(staff, () -> this.desk.list(list));
	}

}
