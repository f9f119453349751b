package org.mncares.portal.intake.erase;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.cohort.EraseWithdrawn;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.IntakeSettings;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.handback.DownloadPatientList;
import org.mncares.portal.intake.report.LeaveOutRows;
import org.mncares.portal.intake.review.ReviewPatientList;
import org.mncares.portal.web.Conflict;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What must not be kept is erased when its time is over, and not before.
 */
@PortalTest
@Import(SomeStudy.class)
class EraseExpiredTests {

	@Autowired
	private SomeStudy study;

	@Autowired
	private ReviewPatientList review;

	@Autowired
	private LeaveOutRows leaveOut;

	@Autowired
	private DownloadPatientList download;

	@Autowired
	private EraseList eraseList;

	@Autowired
	private EraseWithdrawn withdrawn;

	@Autowired
	private IntakeSettings settings;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ApplicationEventPublisher events;

	@Test
	void aReturnedListIsErasedAfterThirtyDays() {
		Member member = this.study.member(1);
		PatientListId list = this.study.upload(member,
				SomeStudy.HEADER + member.eligible(0, 1) + member.eligible(0, 2).replace("1950-03-0", "3/0"));
		PatientListId good = this.study.upload(member, SomeStudy.HEADER + member.eligible(0, 1));
		this.study.submit(member, good, Map.of());
		ActingAs.run(TestPeople.administrator(), () -> this.review.sendBack(good, "Please look again."));
		erase(29);
		assertThat(count("patient_list_chunk", good)).isOne();
		assertThat(count("checked_rows", good)).isOne();
		erase(31);
		assertThat(count("patient_list_chunk", good)).isZero();
		assertThat(count("checked_rows", good)).isZero();
		assertThat(
				texts("select count(*)::text from patient_list_finding where value is not null and list_id = " + good))
			.containsExactly("0");
		assertThat(this.study.view(good).counts().rowsEligible()).isOne();
		assertThat(this.study.view(good).upload().sha256()).isNotNull();
		assertThat(texts("select details ->> 'rows' from audit_entry where action = 'patient-list.erased'"
				+ " and subject = 'patient-list/" + good + "'"))
			.containsExactly("1");
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.ABANDONED);
		assertThat(count("checked_rows", list)).isZero();
	}

	@Test
	void ofAnAcceptedListOnlyTheEnrolledKeepTheirNames() {
		Member member = this.study.member(1);
		PatientListId list = this.study.upload(member, SomeStudy.HEADER + member.eligible(0, 1) + member.eligible(0, 2)
				+ member.row(0, "EARLY", "Earlyname", "1950-01-01", "2017-06-15"));
		ActingAs.run(member.staff(), () -> this.leaveOut.leaveOut(list, List.of(3), "Chart is being corrected"));
		this.study.submit(member, list, Map.of());
		this.study.accept(list);
		erase(29);
		assertThat(names(list)).hasSize(3);
		erase(31);
		assertThat(names(list)).containsExactly("2");
		assertThat(texts("select last_name from checked_rows where last_name = 'Earlyname' and list_id = " + list))
			.isEmpty();
		assertThat(count("patient_list_chunk", list)).isZero();
		assertThat(this.study.view(list).upload().sha256()).isNotNull();
		assertThat(this.study.view(list).originalErasedAt()).isNotNull();
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> ActingAs.run(member.staff(), () -> this.download.announce(list)));
		accepted(member, member.eligible(0, 1));
		erase(31);
		assertThat(count("checked_rows", list)).isZero();
	}

	@Test
	void anOriginalThatWasKeptLongerGoesToo() {
		Member member = this.study.member(1);
		PatientListId list = accepted(member, member.eligible(0, 1));
		erase(31);
		Scopes.run(Scope.of(member.careSystem()), () -> this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("insert into patient_list_chunk (list_id, seq, bytes) values (" + list + ", 0, '\\x00')")
				.update();
			this.jdbc.sql("update patient_list set original_erased_at = null where id = " + list).update();
		}));
		erase(31);
		assertThat(count("patient_list_chunk", list)).isZero();
		assertThat(names(list)).containsExactly("2");
	}

	@Test
	void whoIsNotListedAnyMoreIsForgottenAndFoundAgain() {
		Member member = this.study.member(1);
		accepted(member, member.eligible(0, 1) + member.eligible(0, 2));
		String studyId = studyId(member, "P2");
		accepted(member, member.eligible(0, 1));
		erase(31);
		assertThat(texts(
				"select coalesce(last_name, 'nobody') from patient_identity i join patient p on p.id = i.patient_id"
						+ " where p.study_id = '" + studyId + "'"))
			.containsExactly("nobody");
		accepted(member, member.eligible(0, 1) + member.eligible(0, 2) + member.eligible(0, 3));
		assertThat(studyId(member, "P2")).isEqualTo(studyId);
	}

	private PatientListId accepted(Member member, String rows) {
		PatientListId list = this.study.upload(member, SomeStudy.HEADER + rows);
		this.study.submit(member, list, Map.of());
		this.study.accept(list);
		return list;
	}

	private String studyId(Member member, String patient) {
		return texts("select p.study_id from patient p join patient_identity i on i.patient_id = p.id"
				+ " where i.patient_number = '" + patient + "' and p.care_system_id = " + member.careSystem())
			.getFirst();
	}

	private List<String> names(PatientListId list) {
		return texts("select row_number::text from checked_rows where list_id = " + list
				+ " and (patient_number, last_name, date_of_birth, patient_key) is not null order by row_number");
	}

	private int count(String table, PatientListId list) {
		return texts("select list_id::text from " + table + " where list_id = " + list).size();
	}

	/** As the job does, so many days from now. */
	private void erase(int days) {
		Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
		EraseExpired erase = new EraseExpired(this.eraseList, this.withdrawn, this.jdbc, this.transaction, this.events,
				this.settings, later);
		Scopes.run(Scope.ADMINISTRATION, erase::erase);
	}

	private List<String> texts(String sql) {
		return Scopes.call(Scope.ADMINISTRATION,
				() -> this.transaction.execute((status) -> this.jdbc.sql(sql).query(String.class).list()));
	}

}
