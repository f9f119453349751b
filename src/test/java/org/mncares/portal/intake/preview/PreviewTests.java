package org.mncares.portal.intake.preview;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.ClinicAnswer.Kind;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.attest.AttestPatientList;
import org.mncares.portal.intake.attest.AttestationStatement;
import org.mncares.portal.intake.attest.ChangeAnswer;
import org.mncares.portal.intake.attest.Signature;
import org.mncares.portal.intake.attest.SignatureRefused;
import org.mncares.portal.intake.enrol.Enrolment;
import org.mncares.portal.intake.receipt.ReceiptDesk;
import org.mncares.portal.intake.report.LeaveOutRows;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What staff see before they sign: what changes, and why a patient is or is not eligible.
 */
@PortalTest
@Import(SomeStudy.class)
class PreviewTests {

	@Autowired
	private SomeStudy study;

	@Autowired
	private PreviewDesk preview;

	@Autowired
	private ReceiptDesk receipts;

	@Autowired
	private AttestPatientList attest;

	@Autowired
	private LeaveOutRows leaveOut;

	@Autowired
	private Rows rows;

	@Autowired
	private MockMvc mvc;

	@Test
	void theFirstListHasNothingToCompareWith() {
		Member member = this.study.member(2);
		PatientListId list = this.study.upload(member, SomeStudy.HEADER + member.eligible(0, 1));
		ListChange change = change(member, list);
		assertThat(change.isFirst()).isTrue();
		assertThat(change.fresh()).isEqualTo(1);
		assertThat(change.empty()).singleElement()
			.satisfies((clinic) -> assertThat(clinic.clinic()).isEqualTo(member.clinics().get(1).value()));
	}

	@Test
	void countsNewGoneAndKeptByPatientAndAsksAboutTheDrop() {
		Member member = this.study.member(2);
		PatientListId first = accepted(member, rows(member, 0, 1, 10) + rows(member, 1, 11, 10));
		// Patients 1 to 8 stay, 3 of them not eligible any more; 4 of the second clinic
		// stay, and one came.
		PatientListId second = this.study.upload(member,
				SomeStudy.HEADER + rows(member, 0, 1, 5) + member.row(0, "p6", "X", "1950-03-01", "2017-01-01")
						+ rows(member, 0, 7, 2) + rows(member, 1, 11, 4) + rows(member, 1, 99, 1));
		ListChange change = change(member, second);
		assertThat(change.against()).containsExactly(first);
		assertThat(change.fresh()).isEqualTo(1);
		assertThat(change.kept()).isEqualTo(11);
		assertThat(change.gone()).isEqualTo(9);
		assertThat(change.clinics()).extracting((clinic) -> clinic.before() + ">" + clinic.now())
			.containsExactlyInAnyOrder("10>7", "10>5");
		assertThat(change.questions()).singleElement().satisfies((clinic) -> assertThat(clinic.drop()).isEqualTo(50));
		List<GonePatient> gone = ActingAs.call(member.staff(), () -> this.preview.gone(second));
		assertThat(gone).hasSize(9).extracting(GonePatient::patientId).contains("P6", "P9", "P10", "P15", "P20");
		assertThat(gone).filteredOn((patient) -> patient.row() != null).singleElement().satisfies((patient) -> {
			assertThat(patient.patientId()).isEqualTo("P6");
			assertThat(patient.row()).isEqualTo(7);
		});
		this.study.submit(member, second, Map.of());
		Enrolment enrolment = this.study.accept(second);
		assertThat(enrolment).isEqualTo(new Enrolment(1, 11, 9, 0));
	}

	@Test
	void aLargeChangeIsSignedWithAnAnswerAndASmallOneWithout() {
		Member member = this.study.member(1);
		accepted(member, rows(member, 0, 1, 10));
		PatientListId list = this.study.upload(member, SomeStudy.HEADER + rows(member, 0, 1, 4));
		assertThatExceptionOfType(SignatureRefused.class).isThrownBy(() -> sign(member, list, ChangeAnswer.NONE))
			.matches((ex) -> ex.field().equals("changeExpected"));
		assertThatExceptionOfType(SignatureRefused.class)
			.isThrownBy(() -> sign(member, list, new ChangeAnswer(true, "x".repeat(501))))
			.matches((ex) -> ex.field().equals("changeReason"));
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.READY);
		sign(member, list, new ChangeAnswer(false, " A program <closed> "));
		assertThat(signed(member, list)).isEqualTo(new SignedChange(0, 6, 4, true, true, "A program <closed>"));
		this.study.accept(list);
		PatientListId next = this.study.upload(member, SomeStudy.HEADER + rows(member, 0, 1, 4) + "\n");
		sign(member, next, new ChangeAnswer(true, "Not asked"));
		assertThat(signed(member, next)).isEqualTo(new SignedChange(0, 0, 4, true, false, null));
	}

	@Test
	void whoObjectedIsNotGone() {
		Member member = this.study.member(1);
		accepted(member, rows(member, 0, 1, 3));
		this.rows.update(Scope.ADMINISTRATION, """
				update patient set status = 'WITHDRAWN', withdrawal = 'OBJECTED', withdrawn_at = now()
				 where id = (select min(id) from patient where care_system_id = ?)""", member.careSystem().value());
		PatientListId list = this.study.upload(member, SomeStudy.HEADER + rows(member, 0, 1, 3) + "\n");
		assertThat(change(member, list).gone()).isZero();
	}

	@Test
	void explainsEveryRowAsItWasCounted() {
		Member member = this.study.member(2);
		accepted(member, rows(member, 1, 50, 1), 1);
		PatientListId list = this.study.upload(member,
				SomeStudy.HEADER + member.eligible(0, 1) + member.row(0, "K", "Kid", "2010-01-01", "2018-06-15")
						+ member.row(0, "E", "Early", "1950-01-01", "2017-06-15")
						+ member.row(0, "L", "Late", "1950-01-01", "2019-06-15")
						+ member.row(0, "S", "Several", "1950-01-01", "2018-02-01")
						+ member.row(0, "s", "Several", "1950-01-01", "2018-03-01")
						+ member.row(0, "S ", "Several", "1950-01-01", "2018-02-01")
						+ member.row(0, "B", "Before", "1950-01-01", "2017-12-31")
						+ member.row(0, "B", "Before", "1950-01-01", "2018-01-01") + member.eligible(0, 50)
						+ member.row(0, "X", "Wrong", "1950-99-01", "2018-01-01")
						+ member.row(0, "O", "Out", "1950-01-01", "2018-01-01"),
				member.clinics().getFirst());
		ActingAs.run(member.staff(), () -> this.leaveOut.leaveOut(list, List.of(13), "Chart is being corrected"));
		Map<Integer, String> counted = IntStream.rangeClosed(2, 13)
			.boxed()
			.collect(Collectors.toMap((row) -> row, (row) -> counted(member, list, row)));
		assertThat(counted).containsEntry(2, "Eligible")
			.containsEntry(3, "PL-701")
			.containsEntry(4, "PL-702")
			.containsEntry(5, "PL-703")
			.containsEntry(6, "Eligible")
			.containsEntry(7, "PL-705")
			.containsEntry(8, "PL-706")
			.containsEntry(9, "PL-702")
			.containsEntry(10, "PL-704")
			.containsEntry(11, "PL-707")
			.containsEntry(12, "PL-202")
			.containsEntry(13, "");
		ExplainedRow later = row(member, list, 7);
		assertThat(later.criteria()).extracting(Criterion::because)
			.contains("Row 6 of the same patient starts Feb 1, 2018.");
		assertThat(row(member, list, 3).criteria()).extracting(Criterion::because)
			.contains("Born Jan 1, 2010, so 8 on Jun 15, 2018.");
		assertThat(row(member, list, 12).criteria()).filteredOn((it) -> it.code().equals("PL-701"))
			.singleElement()
			.matches((it) -> !it.isMet() && !it.isFailed());
		assertThat(ActingAs.call(member.staff(), () -> this.preview.explainPatient(list, " s")))
			.extracting((explained) -> explained.facts().row())
			.containsExactly(6, 7, 8);
		assertThat(ActingAs.call(member.staff(), () -> this.preview.explainPatient(list, "S' or '1'='1"))).isEmpty();
	}

	@Test
	void thePatientIsInNoAddressAndNoTitle() throws Exception {
		Member member = this.study.member(1);
		PatientListId list = this.study.upload(member,
				SomeStudy.HEADER + member.row(0, "ZEBRA-77", "Kid", "2010-01-01", "2018-06-15"));
		String path = "/patient-lists/" + list + "/patients";
		MockHttpServletResponse found = ask(member, MockMvcRequestBuilders.post(path).param("patient", "zebra-77"));
		assertThat(found.getStatus()).isEqualTo(200);
		assertThat(found.getContentAsString()).contains("Not met", "PL-701").contains("<title>Look up a patient");
		assertThat(ask(member, MockMvcRequestBuilders.get(path).param("row", "2")).getContentAsString())
			.contains("too young when care coordination started");
		assertThat(ask(member, MockMvcRequestBuilders.get(path).param("patient", "ZEBRA-77")).getContentAsString())
			.doesNotContain("PL-701", "ZEBRA");
		for (String[] wrong : new String[][] { { "", "" }, { "A", "2" }, { "", "x" }, { "", "999999999999" },
				{ "nobody", "" }, { "", "77" }, { "x".repeat(5000), "" }, { "\u0000", "" } }) {
			assertThat(ask(member, MockMvcRequestBuilders.post(path).param("patient", wrong[0]).param("row", wrong[1]))
				.getStatus()).isEqualTo(422);
		}
		String trail = this.rows.text(
				"select string_agg(action || subject || details::text, ' ') from audit_entry where subject = ?",
				"patient-list/" + list);
		assertThat(trail).contains("patient-viewed").doesNotContainIgnoringCase("zebra");
	}

	@Test
	void theReportOfALargeListAsksForTheChangeByItself() throws Exception {
		Member member = this.study.member(1);
		PatientListId list = this.study.upload(member, SomeStudy.HEADER + rows(member, 0, 1, 3));
		String path = "/patient-lists/" + list + "/change";
		assertThat(ask(member, MockMvcRequestBuilders.get(path)).getContentAsString()).contains("<title>What changes",
				"There is nothing to compare with yet");
		assertThat(ask(member, MockMvcRequestBuilders.get(path).header("HX-Request", "true")).getContentAsString())
			.contains("There is nothing to compare with yet")
			.doesNotContain("<title>");
		behind("update patient_list set rows_read = 60000 where id = " + list);
		assertThat(ask(member, MockMvcRequestBuilders.get("/patient-lists/" + list)).getContentAsString())
			.contains("hx-get=\"" + path + "\"", "Compare with what was accepted before")
			.doesNotContain("There is nothing to compare with yet");
		this.study.submit(member, list, Map.of());
		assertThat(ask(member, MockMvcRequestBuilders.get(path)).getStatus()).isEqualTo(409);
	}

	private void behind(String sql) {
		this.rows.update(Scope.ADMINISTRATION, sql);
	}

	private String counted(Member member, PatientListId list, int row) {
		ExplainedRow explained = row(member, list, row);
		return explained.isEligible() ? "Eligible"
				: explained.criteria().stream().filter(explained::isCounted).findFirst().orElseThrow().code();
	}

	private ExplainedRow row(Member member, PatientListId list, int row) {
		return ActingAs.call(member.staff(), () -> this.preview.explainRow(list, row)).getFirst();
	}

	private ListChange change(Member member, PatientListId list) {
		return ActingAs.call(member.staff(), () -> this.preview.change(list));
	}

	private SignedChange signed(Member member, PatientListId list) {
		return ActingAs.call(member.staff(), () -> this.receipts.receipt(list)).attestation().change();
	}

	private void sign(Member member, PatientListId list, ChangeAnswer answer) {
		ActingAs.run(member.staff(),
				() -> this.attest.submit(list, Map.of(member.clinics().getFirst(), Kind.NIL), new Signature("Kim Ånder",
						"Nurse", EnumSet.allOf(AttestationStatement.class), TestPeople.PASSWORD, answer)));
	}

	private PatientListId accepted(Member member, String rows, int... clinics) {
		PatientListId list = this.study.upload(member, SomeStudy.HEADER + rows,
				IntStream.of(clinics).mapToObj(member.clinics()::get).toArray(org.mncares.portal.core.ClinicId[]::new));
		this.study.submit(member, list,
				Map.of(member.clinics().getFirst(), (clinics.length > 0) ? Kind.TO_FOLLOW : Kind.NIL));
		this.study.accept(list);
		return list;
	}

	private static String rows(Member member, int clinic, int first, int count) {
		return IntStream.range(first, first + count)
			.mapToObj((number) -> member.eligible(clinic, number))
			.collect(Collectors.joining());
	}

	private MockHttpServletResponse ask(Member member, MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(csrf()).with(TestPeople.signedIn(member.staff())))
			.andReturn()
			.getResponse();
	}

}
