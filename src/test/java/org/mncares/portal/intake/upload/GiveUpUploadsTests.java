package org.mncares.portal.intake.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.intake.IntakeSettings;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.Originals;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * What becomes of uploads that never end, by their sender's doing or their receiver's.
 */
@PortalTest
@Import(SomeStudy.class)
class GiveUpUploadsTests {

	@Autowired
	private SomeStudy study;

	@Autowired
	private UploadSteps uploads;

	@Autowired
	private Originals originals;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Rows rows;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private IntakeSettings settings;

	@Autowired
	private Clock clock;

	@Test
	void oneWhoseReceiverIsGoneIsGivenUpAndItsBytesAreErased() {
		Member member = this.study.member(1);
		PatientListId list = begun(member);
		giveUp(Duration.ofMinutes(14));
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.RECEIVING);
		giveUp(Duration.ofMinutes(16));
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.FAILED);
		assertThat(this.study.view(list).failureCode()).isEqualTo("PL-003");
		assertThat(pieces(list)).isZero();
	}

	@Test
	void oneWhoseBytesStillArriveIsNot() {
		Member member = this.study.member(1);
		PatientListId list = begun(member);
		this.rows.update(Scope.of(member.careSystem()),
				"update patient_list set uploaded_at = uploaded_at - interval '3 hours' where id = ?", list.value());
		giveUp(Duration.ofMinutes(14));
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.RECEIVING);
	}

	@Test
	void whoSendsAByteAtATimeIsCutOff() {
		PacedStream slow = new PacedStream(new OneByteAtATime(), Duration.ofMillis(100));
		assertThatIOException().isThrownBy(() -> slow.fill(new byte[1 << 20])).withMessageContaining("too slowly");
	}

	@Test
	void whoSendsAllAtOnceIsReadToTheEnd() throws IOException {
		PacedStream quick = new PacedStream(new ByteArrayInputStream(new byte[100_000]), Duration.ofMinutes(1));
		byte[] piece = new byte[60_000];
		assertThat(quick.fill(piece)).isEqualTo(60_000);
		assertThat(quick.fill(piece)).isEqualTo(40_000);
		assertThat(quick.fill(piece)).isZero();
	}

	private PatientListId begun(Member member) {
		return ActingAs.call(member.staff(), () -> {
			PatientListId list = this.uploads.open("half.csv");
			this.originals.append(list, 0, "half of a list".getBytes(), 14);
			return list;
		});
	}

	private void giveUp(Duration later) {
		GiveUpUploads giveUp = new GiveUpUploads(this.uploads, this.jdbc, this.transaction, this.settings,
				Clock.offset(this.clock, later));
		Scopes.run(Scope.ADMINISTRATION, giveUp::giveUp);
	}

	private long pieces(PatientListId list) {
		return this.rows.one(Scope.ADMINISTRATION, Long.class,
				"select count(*) from patient_list_chunk where list_id = ?", list.value());
	}

	/** A client that sends one byte, and another a moment later, and never ends. */
	private static final class OneByteAtATime extends InputStream {

		@Override
		public int read() {
			return 'x';
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			try {
				Thread.sleep(10);
			}
			catch (InterruptedException ex) {
				throw new IOException(ex);
			}
			target[offset] = 'x';
			return 1;
		}

	}

}
