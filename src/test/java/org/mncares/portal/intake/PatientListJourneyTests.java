package org.mncares.portal.intake;

import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.intake.ClinicAnswer.Kind;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.columns.AnswerDateOrder;
import org.mncares.portal.intake.enrol.Enrolment;
import org.mncares.portal.intake.report.LeaveOutRows;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.web.Conflict;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A patient list's way from the upload to the cohort, and back when a newer one replaces
 * it.
 */
@PortalTest
@Import(SomeStudy.class)
class PatientListJourneyTests {

	@Autowired
	private SomeStudy study;

	@Autowired
	private LeaveOutRows leaveOut;

	@Autowired
	private AnswerDateOrder dateOrder;

	@Autowired
	private Rows rows;

	@Test
	void goesFromTheUploadToTheCohort() {
		Member member = this.study.member(2);
		PatientListId list = this.study.upload(member,
				SomeStudy.HEADER + member.eligible(0, 1) + member.eligible(0, 2) + member.eligible(1, 3)
						+ member.row(1, "YOUNG", "Kid", "2010-01-01", "2018-06-15")
						+ member.row(1, "EARLY", "Early", "1950-01-01", "2017-06-15"));
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.READY);
		assertThat(this.study.view(list).counts())
			.isEqualTo(new ListCounts(5, 0, 0, 3, 0, this.study.view(list).counts().warnings()));
		this.study.submit(member, list, Map.of());
		assertThat(this.study.accept(list)).isEqualTo(new Enrolment(3, 0, 0, 0));
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.ACCEPTED);
		assertThat(enrolled(member)).containsExactly("P1", "P2", "P3");
	}

	@Test
	void anErrorKeepsItFromBeingSubmittedUntilTheRowIsLeftOut() {
		Member member = this.study.member(1);
		PatientListId list = this.study.upload(member,
				SomeStudy.HEADER + member.eligible(0, 1) + member.row(0, "P2", "Doe", "31.02.1950", "2018-06-15"));
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.NEEDS_CORRECTION);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.study.submit(member, list, Map.of()));
		ActingAs.run(member.staff(), () -> this.leaveOut.leaveOut(list, List.of(3), "Chart is being corrected"));
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.READY);
		assertThat(this.study.view(list).counts().rowsLeftOut()).isEqualTo(1);
		this.study.submit(member, list, Map.of());
		assertThat(this.study.accept(list).added()).isEqualTo(1);
	}

	@Test
	void replacesEarlierListsForExactlyItsClinics() {
		Member member = this.study.member(2);
		PatientListId first = this.study.upload(member,
				SomeStudy.HEADER + member.eligible(0, 1) + member.eligible(0, 2) + member.eligible(1, 3));
		this.study.submit(member, first, Map.of());
		this.study.accept(first);
		List<String> before = studyIds(member);
		PatientListId second = this.study.upload(member,
				SomeStudy.HEADER + member.eligible(0, 2) + member.eligible(0, 4), member.clinics().get(0));
		this.study.submit(member, second, Map.of());
		assertThat(this.study.accept(second)).isEqualTo(new Enrolment(1, 1, 1, 0));
		assertThat(enrolled(member)).containsExactly("P2", "P3", "P4");
		assertThat(studyIds(member)).containsAll(before.subList(1, 3));
		assertThat(this.study.view(first).status()).isEqualTo(ListStatus.ACCEPTED);
		PatientListId third = this.study.upload(member,
				SomeStudy.HEADER + member.eligible(1, 3) + member.eligible(1, 5), member.clinics().get(1));
		this.study.submit(member, third, Map.of());
		this.study.accept(third);
		assertThat(this.study.view(first).status()).isEqualTo(ListStatus.REPLACED);
		assertThat(this.study.view(second).status()).isEqualTo(ListStatus.ACCEPTED);
	}

	@Test
	void aPatientOfAnotherListStaysThere() {
		Member member = this.study.member(2);
		PatientListId first = this.study.upload(member, SomeStudy.HEADER + member.eligible(0, 1),
				member.clinics().get(0));
		this.study.submit(member, first, Map.of(member.clinics().get(1), Kind.TO_FOLLOW));
		this.study.accept(first);
		PatientListId second = this.study.upload(member,
				SomeStudy.HEADER + member.eligible(1, 1) + member.eligible(1, 2), member.clinics().get(1));
		assertThat(this.study.view(second).counts().rowsEligible()).isEqualTo(1);
		assertThat(reasons(second)).containsExactly("2 PL-707");
	}

	@Test
	void judgesRowsOfOnePatientTogether() {
		Member member = this.study.member(2);
		PatientListId list = this.study.upload(member,
				SomeStudy.HEADER + member.row(0, "A", "Twice", "1950-01-01", "2018-06-15")
						+ member.row(0, "A", "Twice", "1950-01-01", "2018-09-15")
						+ member.row(0, "B", "Before", "1950-01-02", "2016-06-15")
						+ member.row(0, "B", "Before", "1950-01-02", "2018-06-15")
						+ member.row(0, "C", "Same", "1950-01-03", "2018-06-15")
						+ member.row(0, "C", "Same", "1950-01-03", "2018-06-15")
						+ member.row(0, "D", "Two", "1950-01-04", "2018-06-15")
						+ member.row(1, "D", "Two", "1950-01-04", "2018-06-15")
						+ member.row(0, "E", "Born", "1950-01-05", "2018-06-15")
						+ member.row(0, "E", "Born", "1951-01-05", "2018-07-15")
						+ member.row(0, "F", "One", "1950-01-06", "2018-06-15")
						+ member.row(0, "G", "One", "1950-01-06", "2018-06-15"));
		assertThat(reasons(list)).containsExactly("3 PL-705", "4 PL-702", "5 PL-704", "7 PL-706");
		assertThat(findings(list)).contains("8 PL-601", "9 PL-601", "10 PL-602", "11 PL-602", "12 PL-604", "13 PL-604");
		assertThat(this.study.view(list).counts().rowsInError()).isEqualTo(4);
	}

	@Test
	void aListWithOptedOutRowsIsRefusedAndErased() {
		Member member = this.study.member(1);
		String header = SomeStudy.HEADER.strip() + ",research_opt_out\n";
		PatientListId list = this.study.upload(member,
				header + member.eligible(0, 1).strip() + ",N\n" + member.eligible(0, 2).strip() + ",Y\n");
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.REFUSED);
		assertThat(findings(list)).contains("3 PL-901");
		assertThat(count("checked_rows", list) + count("patient_list_chunk", list)).isZero();
	}

	@Test
	void readsAColumnWithTheDayFirstOnceThePersonHasConfirmedIt() {
		Member member = this.study.member(1);
		PatientListId list = this.study.upload(member,
				SomeStudy.HEADER + member.row(0, "A", "First", "25/3/1950", "2018-06-15")
						+ member.row(0, "B", "Second", "1/2/1950", "2018-06-15"));
		assertThat(findings(list)).contains("2 PL-212", "3 PL-212");
		ActingAs.run(member.staff(), () -> this.dateOrder.answer(list, Column.DATE_OF_BIRTH, true));
		Awaitility.await().until(() -> !this.study.view(list).status().isBeingChecked());
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.READY);
		assertThat(
				query("select date_of_birth::text from checked_rows where list_id = " + list + " order by row_number"))
			.containsExactly("1950-03-25", "1950-02-01");
	}

	@Test
	void recognisesTheSameBytes() {
		Member member = this.study.member(1);
		String text = SomeStudy.HEADER + member.eligible(0, 1);
		PatientListId first = this.study.upload(member, text);
		assertThat(this.study.upload(member, text)).isEqualTo(first);
	}

	private List<String> enrolled(Member member) {
		return query("select i.patient_number from patient p join patient_identity i on i.patient_id = p.id"
				+ " where p.status = 'ENROLLED' and p.care_system_id = " + member.careSystem() + " order by 1");
	}

	private List<String> studyIds(Member member) {
		return query("select p.study_id from patient p join patient_identity i on i.patient_id = p.id"
				+ " where p.care_system_id = " + member.careSystem() + " order by i.patient_number");
	}

	private List<String> reasons(PatientListId list) {
		return query("select row_number || ' ' || coalesce(list_reason, reason) from checked_rows where list_id = "
				+ list + " and coalesce(list_outcome, outcome) = 'NOT_ELIGIBLE' order by row_number");
	}

	private List<String> findings(PatientListId list) {
		return query("select row_number || ' ' || code from patient_list_finding where list_id = " + list
				+ " order by row_number, code");
	}

	private int count(String table, PatientListId list) {
		return query("select id::text from (select list_id as id from " + table + ") rows where id = " + list).size();
	}

	private List<String> query(String sql) {
		return this.rows.texts(sql);
	}

}
