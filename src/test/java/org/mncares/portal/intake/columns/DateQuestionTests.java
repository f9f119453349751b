package org.mncares.portal.intake.columns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.Browser;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The question whether the day comes first, its answer, and another answer.
 */
@PortalTest
@Import(SomeStudy.class)
class DateQuestionTests {

	@LocalServerPort
	private int port;

	@Autowired
	private SomeStudy study;

	@Autowired
	private Rows rows;

	private Member member;

	private Browser browser;

	@BeforeEach
	void join() {
		this.member = this.study.member(1);
		this.browser = new Browser(this.port);
		this.browser.signIn(this.member.staff().email(), TestPeople.PASSWORD);
		this.browser.get("/patient-lists");
	}

	@Test
	void isAskedOncePerColumnWithTwoOfItsDatesAndEverythingElseIsFoundToo() {
		PatientListId list = upload("1/2/1950", "4/3/1950", "25/3/1950", "3/3/1950");
		String report = report(list);
		assertThat(report)
			.contains("Date of birth: does the day come first?", "25/3/1950", "Mar 25, 1950", "1/2/1950", "Feb 1, 1950",
					"Jan 2, 1950", "3 dates wait")
			.containsOnlyOnce("does the day come first?");
		assertThat(findings(list)).containsExactly("2 PL-212", "3 PL-212", "4 PL-212", "6 PL-401");
		assertThat(born(list)).containsExactly(null, null, null, "1950-03-03", "1950-01-01");
		assertThat(this.study.view(list).counts().rowsEligible()).isEqualTo(1);
	}

	@Test
	void yesReadsTheColumnAndTheAnswerCanBeChangedBackAndForth() {
		PatientListId list = upload("1/2/1950", "25/3/1950");
		assertThat(answer(list, "date_of_birth", "day").statusCode()).isEqualTo(302);
		await(list);
		assertThat(born(list)).startsWith("1950-02-01", "1950-03-25");
		assertThat(report(list)).contains("you said that the day comes first", "No, the month comes first")
			.doesNotContain("does the day come first?");
		assertThat(answer(list, "date_of_birth", "month").statusCode()).isEqualTo(302);
		await(list);
		assertThat(findings(list)).contains("3 PL-205").doesNotContain("2 PL-212", "2 PL-205");
		assertThat(born(list)).startsWith("1950-01-02", null);
		assertThat(report(list)).contains("you said that the month comes first")
			.doesNotContain("does the day come first?");
		assertThat(answer(list, "date_of_birth", "month").statusCode()).isEqualTo(302);
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.NEEDS_CORRECTION);
		assertThat(audited(list)).containsExactly("day", "month");
	}

	@Test
	void nonsenseAndStrangersAreTurnedAway() {
		PatientListId list = upload("1/2/1950", "25/3/1950");
		assertThat(answer(list, "sex", "day").statusCode()).isEqualTo(409);
		assertThat(answer(list, "no_such", "day").statusCode()).isEqualTo(404);
		assertThat(answer(list, "date_of_birth", "year").statusCode()).isEqualTo(404);
		Browser stranger = new Browser(this.port);
		stranger.signIn(this.study.member(1).staff().email(), TestPeople.PASSWORD);
		stranger.get("/patient-lists");
		assertThat(stranger
			.post("/patient-lists/" + list + "/date-order", Map.of("column", "date_of_birth", "first", "day"))
			.statusCode()).isEqualTo(404);
		assertThat(report(list)).contains("does the day come first?");
	}

	@Test
	void mixedColumnsAndRealDatesBesideTextAreSaid() throws IOException {
		PatientListId mixed = upload("25/3/1950", "3/25/1950", "3/4/1950");
		assertThat(report(mixed)).contains("Some dates have the day first, others the month", "and 1 could be either")
			.doesNotContain("does the day come first?");
		PatientListId swapped = this.study.upload(this.member, "list.xlsx", workbook());
		assertThat(report(swapped)).contains("Excel may have swapped day and month", "all 1 real dates",
				"does the day come first?");
	}

	private byte[] workbook() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("List");
			String text = SomeStudy.HEADER + row(1, "25/3/1950") + row(2, "");
			String[] lines = text.split("\n", -1);
			for (int row = 0; row < 3; row++) {
				String[] cells = lines[row].split(",", -1);
				for (int i = 0; i < cells.length; i++) {
					sheet.value(row, i, cells[i]);
				}
			}
			sheet.value(2, 4, LocalDate.of(1950, 4, 3));
			sheet.style(2, 4).format("yyyy-mm-dd").set();
		}
		return bytes.toByteArray();
	}

	private PatientListId upload(String... born) {
		StringBuilder text = new StringBuilder(SomeStudy.HEADER);
		for (int i = 0; i < born.length; i++) {
			text.append(row(i, born[i]));
		}
		return this.study.upload(this.member, text + row(99, "1950-01-01").replace(",F,", ",Fem,"));
	}

	private String row(int number, String born) {
		return this.member.row(0, "P" + number, "Family" + number, born, "2018-06-15");
	}

	private String report(PatientListId list) {
		return this.browser.get("/patient-lists/" + list).body();
	}

	private HttpResponse<String> answer(PatientListId list, String column, String first) {
		return this.browser.post("/patient-lists/" + list + "/date-order", Map.of("column", column, "first", first));
	}

	private void await(PatientListId list) {
		Awaitility.await().until(() -> !this.study.view(list).status().isBeingChecked());
	}

	private List<String> findings(PatientListId list) {
		return query("select row_number || ' ' || code from patient_list_finding where row_number is not null"
				+ " and list_id = " + list + " order by row_number, id");
	}

	private List<String> born(PatientListId list) {
		return query("select date_of_birth::text from checked_rows where list_id = " + list + " order by row_number");
	}

	private List<String> audited(PatientListId list) {
		return query("select details ->> 'first' from audit_entry where subject = 'patient-list/" + list
				+ "' and action = 'patient-list.date-order-answered' order by id");
	}

	private List<String> query(String sql) {
		return this.rows.texts(sql);
	}

}
