package org.mncares.portal.intake.earlier;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.report.LeaveOutRows;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A corrected upload goes on where its people were with the one before.
 */
@PortalTest
class ContinueEarlierTests {

	@Autowired
	SomeStudy study;

	@Autowired
	LeaveOutRows leaveOut;

	@Autowired
	EarlierUploads uploads;

	@Test
	void theVerySameRowIsLeftOutAgainAndNoOther() {
		Member member = this.study.member(1);
		String first = this.study.upload(member, list(member, "Fem", "Woman", "Q")).toString();
		PatientListId earlier = new PatientListId(Long.parseLong(first));
		ActingAs.run(member.staff(), () -> this.leaveOut.leaveOut(earlier, List.of(2, 3), "Chart is being corrected"));
		PatientListId list = this.study.upload(member,
				"problems," + list(member, "Fem", "Wo", "F").strip().replace("\n", "\nx,"));
		PatientListView view = this.study.view(list);
		assertThat(view.counts().rowsLeftOut()).isEqualTo(1);
		assertThat(view.counts().rowsInError()).isEqualTo(1);
		EarlierUpload said = ActingAs.call(member.staff(), () -> this.uploads.of(list)).orElseThrow();
		assertThat(said).isEqualTo(new EarlierUpload(earlier, 1, 0, 1, 1));
		assertThat(this.study.view(earlier).status()).isEqualTo(ListStatus.ABANDONED);
		ActingAs.run(member.staff(), () -> this.leaveOut.takeIn(list, List.of(2)));
		assertThat(this.study.view(list).counts().rowsInError()).isEqualTo(2);
	}

	@Test
	void aMendedRowIsNotLeftOut() {
		Member member = this.study.member(1);
		PatientListId earlier = this.study.upload(member, list(member, "Fem", "F"));
		ActingAs.run(member.staff(), () -> this.leaveOut.leaveOut(earlier, List.of(2), "Unknown"));
		PatientListId list = this.study.upload(member, list(member, "F", "F"));
		assertThat(this.study.view(list).counts().rowsLeftOut()).isZero();
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.READY);
	}

	private static String list(Member member, String... sexes) {
		StringBuilder list = new StringBuilder(SomeStudy.HEADER);
		for (int i = 0; i < sexes.length; i++) {
			list.append(member.eligible(0, i + 1).replace(",F,", "," + sexes[i] + ","));
		}
		return list.toString();
	}

}
