package org.mncares.portal.intake.columns;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Browser;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.memory.ColumnMemory;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnChoices;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Columns that a person matches: wrong answers, two tabs and strangers first.
 */
@PortalTest
@Import(SomeStudy.class)
class MatchColumnsTests {

	private static final String HEADER = "Site No,Chart,last_name,first_name,date_of_birth,sex,"
			+ "care_coordination_start,payor_1,member_id_1\n";

	@LocalServerPort
	private int port;

	@Autowired
	private SomeStudy study;

	@Autowired
	private MatchColumns match;

	@Autowired
	private ColumnMemory memory;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Member member;

	@BeforeEach
	void join() {
		this.member = this.study.member(1);
	}

	@Test
	void theListWaitsIsMatchedAndCheckedAndTheNextFileIsKnown() {
		PatientListId list = upload(HEADER);
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.NEEDS_CORRECTION);
		assertThat(this.study.view(list).failureCode()).isEqualTo("PL-032");
		assertThat(this.study.view(list).waitsForColumns()).isTrue();
		Browser browser = signIn(this.member);
		assertThat(browser.get("/patient-lists/" + list).body()).contains("Which of your columns is which?",
				"Match your columns");
		String page = browser.get("/patient-lists/" + list + "/columns").body();
		assertThat(page).contains("Site No", "codes of your clinics", "Chart", ">P1<", ">P2<");
		assertThat(post(browser, list, 1, "0", "clinic_id", "1", "patient_id").statusCode()).isEqualTo(302);
		await(list);
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.READY);
		assertThat(browser.get("/patient-lists/" + list).body())
			.contains("Your care system said what these columns are", "It is read as Clinic ID.");
		assertThat(browser.get("/patient-lists/" + list + "/problems").statusCode()).isEqualTo(200);
		PatientListId next = this.study.upload(this.member,
				HEADER + this.member.eligible(0, 3) + this.member.eligible(0, 4));
		assertThat(this.study.view(next).status()).isEqualTo(ListStatus.READY);
		assertThat(trail(list)).contains("patient-list.columns-viewed", "patient-list.columns-matched");
		assertThat(details(list)).contains("clinic_id").doesNotContain("Site", "Chart");
	}

	@Test
	void wrongAnswersComeBackWithWhatWasChosen() {
		PatientListId list = upload(HEADER);
		Browser browser = signIn(this.member);
		browser.get("/patient-lists/" + list + "/columns");
		HttpResponse<String> missing = post(browser, list, 1, "0", "clinic_id", "1", "-");
		assertThat(missing.statusCode()).isEqualTo(422);
		assertThat(missing.body()).contains("There is a problem", "Patient ID is needed",
				"value=\"clinic_id\" selected");
		HttpResponse<String> doubled = post(browser, list, 1, "0", "patient_id", "1", "patient_id");
		assertThat(doubled.statusCode()).isEqualTo(422);
		assertThat(doubled.body()).contains("Another column is Patient ID already", "Clinic ID is needed",
				"column-1-error");
		assertThat(post(browser, list, 1, "0", "no_such", "1", "-").statusCode()).isEqualTo(409);
		assertThat(post(browser, list, 1, "x' or 1", "clinic_id", "1", "-").statusCode()).isEqualTo(409);
		assertThat(choices().chosen()).isEmpty();
		assertThat(this.study.view(list).waitsForColumns()).isTrue();
	}

	@Test
	void whatIsKnownOfTheTableIsSaidWhileTheListWaits() {
		PatientListId list = upload("Our coordination patients,,,\n" + HEADER);
		assertThat(this.study.view(list).waitsForColumns()).isTrue();
		assertThat(signIn(this.member).get("/patient-lists/" + list).body())
			.contains("Rows stand above the column names", "Row 1.")
			.doesNotContain("A column is not part of the list");
	}

	@Test
	void theSameFromTwoTabsCountsOnceAndOtherwiseIsAConflict() {
		PatientListId list = upload(HEADER);
		Browser browser = signIn(this.member);
		browser.get("/patient-lists/" + list + "/columns");
		assertThat(post(browser, list, 1, "0", "clinic_id", "1", "patient_id").statusCode()).isEqualTo(302);
		assertThat(post(browser, list, 1, "0", "clinic_id", "1", "patient_id").statusCode()).isEqualTo(302);
		await(list);
		assertThat(post(browser, list, 1, "0", "clinic_id", "1", "patient_id").statusCode()).isEqualTo(302);
		assertThat(post(browser, list, 1, "0", "clinic_id", "1", "patient_id", "2", "first_name", "3", "last_name")
			.statusCode()).isEqualTo(409);
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.READY);
		assertThat(trail(list)).containsOnlyOnce("patient-list.columns-matched");
	}

	@Test
	void manyAtOnceLeaveOneResult() {
		PatientListId list = upload(HEADER);
		var all = IntStream.range(0, 6)
			.mapToObj((i) -> CompletableFuture.supplyAsync(() -> saved(list, i % 2 == 0)))
			.toList();
		List<Boolean> outcomes = all.stream().map(CompletableFuture::join).toList();
		assertThat(outcomes).contains(true);
		await(list);
		assertThat(trail(list)).containsOnlyOnce("patient-list.columns-matched");
		assertThat(this.study.view(list).failureCode()).isNull();
		assertThat(choices().chosen()).hasSize(2);
	}

	@Test
	void aWrongNameIsPutRightAndAChoiceTakenBack() {
		String header = HEADER.replace("Site No", "clinic_id").replace("Chart", "mrn").strip() + ",Chart No\n";
		PatientListId list = this.study.upload(this.member,
				header + this.member.eligible(0, 1).strip() + ",C1\n" + this.member.eligible(0, 2).strip() + ",C2\n");
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.READY);
		Browser browser = signIn(this.member);
		assertThat(browser.get("/patient-lists/" + list).body()).contains("1 column is not known.");
		assertThat(post(browser, list, 1, "1", "-", "9", "patient_id").statusCode()).isEqualTo(302);
		await(list);
		assertThat(patients(list)).containsExactly("C1", "C2");
		assertThat(post(browser, list, 2, "1", "patient_id", "9", "-").statusCode()).isEqualTo(302);
		await(list);
		assertThat(patients(list)).containsExactly("P1", "P2");
		assertThat(choices().chosen().values()).containsExactly(Optional.empty());
		assertThat(post(browser, list, 3, "1", "patient_id", "9", "-").statusCode()).isEqualTo(302);
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.READY);
	}

	@Test
	void whatIsRememberedIsShownAndForgotten() {
		PatientListId list = upload(HEADER);
		ActingAs.run(this.member.staff(), () -> this.match.save(list, 1, given()));
		Browser browser = signIn(this.member);
		String page = browser.get("/patient-lists/columns").body();
		assertThat(page).contains("Site No", "Clinic ID", this.member.staff().name());
		String path = "/patient-lists/columns/" + id("Site No") + "/forgotten";
		Browser stranger = signIn(this.study.member(1));
		assertThat(stranger.get("/patient-lists/columns").body()).doesNotContain("Site No");
		assertThat(stranger.post(path, Map.of()).statusCode()).isEqualTo(404);
		assertThat(browser.post(path, Map.of()).statusCode()).isEqualTo(302);
		assertThat(browser.post(path, Map.of()).statusCode()).isEqualTo(404);
		await(list);
		assertThat(this.study.view(list).failureCode()).isNull();
		assertThat(browser.get("/patient-lists/" + list + "/problems").statusCode()).isEqualTo(200);
		PatientListId next = this.study.upload(this.member, HEADER + this.member.eligible(0, 9));
		assertThat(this.study.view(next).waitsForColumns()).isTrue();
	}

	@Test
	void uglyNamesAreShownHarmlesslyAndRemembered() {
		String name = "\"<script>alert('x')</script>\u0001\u0007, Jane Doe 3/4/1950 " + "z".repeat(10_000) + "\"";
		PatientListId list = upload(HEADER.replace("Site No", name));
		Browser browser = signIn(this.member);
		assertThat(browser.get("/patient-lists/" + list + "/columns").body()).contains("&lt;script&gt;")
			.doesNotContain("<script>alert", "z".repeat(200));
		assertThat(post(browser, list, 1, "0", "clinic_id", "1", "patient_id").statusCode()).isEqualTo(302);
		await(list);
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.READY);
		assertThat(browser.get("/patient-lists/columns").body()).contains("&lt;script&gt;")
			.doesNotContain("z".repeat(200));
		assertThat(details(list)).doesNotContain("Jane", "script");
	}

	@Test
	void whatCannotBeMatchedIsNotOffered() {
		PatientListId patients = this.study.upload(this.member,
				this.member.eligible(0, 1) + this.member.eligible(0, 2));
		assertThat(this.study.view(patients).failureCode()).isEqualTo("PL-030");
		assertThat(this.study.view(patients).waitsForColumns()).isFalse();
		PatientListId ready = this.study.upload(this.member, SomeStudy.HEADER + this.member.eligible(0, 1));
		this.study.submit(this.member, ready, Map.of());
		Browser browser = signIn(this.member);
		assertThat(browser.get("/patient-lists/" + ready + "/columns").statusCode()).isEqualTo(302);
		assertThat(post(browser, ready, 1, "0", "-").statusCode()).isEqualTo(409);
		assertThat(signIn(this.study.member(1)).get("/patient-lists/" + ready + "/columns").statusCode())
			.isEqualTo(404);
	}

	private boolean saved(PatientListId list, boolean inOrder) {
		try {
			Map<Integer, Optional<Column>> given = new HashMap<>(given());
			if (!inOrder) {
				given.put(8, Optional.of(Column.MEMBER_ID_1));
			}
			return ActingAs.call(this.member.staff(), () -> this.match.save(list, 1, given).isEmpty());
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	private static Map<Integer, Optional<Column>> given() {
		return Map.of(0, Optional.of(Column.CLINIC_ID), 1, Optional.of(Column.PATIENT_ID));
	}

	private PatientListId upload(String header) {
		return this.study.upload(this.member, header + this.member.eligible(0, 1) + this.member.eligible(0, 2));
	}

	private static HttpResponse<String> post(Browser browser, PatientListId list, int attempt, String... columns) {
		Map<String, String> fields = new HashMap<>(Map.of("attempt", Integer.toString(attempt)));
		for (int i = 0; i < columns.length; i += 2) {
			fields.put("columns[" + columns[i] + "]", columns[i + 1]);
		}
		return browser.post("/patient-lists/" + list + "/columns", fields);
	}

	private void await(PatientListId list) {
		Awaitility.await().until(() -> !this.study.view(list).status().isBeingChecked());
	}

	private ColumnChoices choices() {
		return Scopes.call(Scope.of(this.member.careSystem()),
				() -> this.transaction.execute((status) -> this.memory.choices(this.member.careSystem())));
	}

	private long id(String header) {
		return Long.parseLong(query("select id::text from column_choice where header = '" + header + "'").getFirst());
	}

	private List<String> patients(PatientListId list) {
		return query("select patient_number from checked_rows where list_id = " + list + " order by row_number");
	}

	private List<String> query(String sql) {
		return Scopes.call(Scope.of(this.member.careSystem()),
				() -> this.transaction.execute((status) -> this.jdbc.sql(sql).query(String.class).list()));
	}

	private List<String> trail(PatientListId list) {
		return audited("select action from audit_entry where subject = 'patient-list/" + list + "'");
	}

	private String details(PatientListId list) {
		return audited("select details::text from audit_entry where action = 'patient-list.columns-matched'"
				+ " and subject = 'patient-list/" + list + "'")
			.toString();
	}

	private List<String> audited(String sql) {
		return Scopes.call(Scope.ADMINISTRATION,
				() -> this.transaction.execute((status) -> this.jdbc.sql(sql).query(String.class).list()));
	}

	private Browser signIn(Member member) {
		Browser browser = new Browser(this.port);
		browser.signIn(member.staff().email(), TestPeople.PASSWORD);
		browser.get("/patient-lists");
		return browser;
	}

}
