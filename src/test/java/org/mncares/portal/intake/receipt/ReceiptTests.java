package org.mncares.portal.intake.receipt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mncares.portal.AtOnce;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.erase.EraseList;
import org.mncares.portal.intake.report.LeaveOutRows;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A receipt proves what was submitted, to whoever holds it and to nobody else.
 */
@PortalTest
@Import(SomeStudy.class)
class ReceiptTests {

	private static final String ADDRESS = "192.0.2.200";

	@Autowired
	private SomeStudy study;

	@Autowired
	private ReceiptDesk desk;

	@Autowired
	private DownloadSubmitted submitted;

	@Autowired
	private LeaveOutRows leaveOut;

	@Autowired
	private EraseList erase;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private TestDatabase database;

	@Autowired
	private MockMvc mvc;

	private Member member;

	@BeforeEach
	void join() {
		this.member = this.study.member(1);
		Scopes.run(Scope.SIGN_IN, () -> this.transaction
			.executeWithoutResult((status) -> this.jdbc.sql("delete from sign_in_attempt").update()));
	}

	@Test
	void theHashIsTheOneOfWhatCanBeDownloaded() throws Exception {
		PatientListId list = this.study.upload(this.member,
				SomeStudy.HEADER.strip() + ",zip,race_1,race_2,preferred_language\n" + row(1, "\"O'Brien, \"\"Bo\"\"\"")
						+ row(2, "Nguyễn") + row(3, "=cmd|'/c calc'") + row(4, "Smith") + row(5, "-Lee"));
		ActingAs.run(this.member.staff(), () -> this.leaveOut.leaveOut(list, List.of(5), "Chart is being corrected"));
		leaveOutErrors(list);
		this.study.submit(this.member, list, Map.of());
		Receipt receipt = receipt(list);
		byte[] file = download(list);
		SubmittedContent content = receipt.issued().submitted();
		assertThat(content).isNotNull();
		assertThat(content.sha256()).isEqualTo(sha256(file)).isNotEqualTo(receipt.list().upload().sha256());
		assertThat(content.bytes()).isEqualTo(file.length);
		assertThat(content.rows()).isEqualTo(3);
		assertThat(new String(file, StandardCharsets.UTF_8).lines()).hasSize(4)
			.first()
			.asString()
			.startsWith("\ufeffclinic_id,patient_id,last_name,first_name,middle_name,date_of_birth,sex,date_of_death,");
		assertThat(new String(file, StandardCharsets.UTF_8)).contains("\"O'Brien, \"\"Bo\"\"\"", "Nguyễn", ",6,2,,,,")
			.contains("'-Lee")
			.doesNotContain("Smith", "cmd");
		assertThat(receipt.definitionVersion()).isPositive();
		assertThat(receipt.issued().corrections()).isZero();
		assertThat(receipt.leftOut()).isEqualTo(2);
		this.study.accept(list);
		assertThat(download(list)).isEqualTo(file);
	}

	@Test
	void whatWasSubmittedIsReadAgainAsTheSame() throws Exception {
		PatientListId list = this.study.upload(this.member, list());
		this.study.submit(this.member, list, Map.of());
		byte[] file = download(list);
		PatientListId again = this.study.upload(this.member, "again.csv", file);
		this.study.submit(this.member, again, Map.of());
		assertThat(receipt(again).issued().submitted()).isEqualTo(receipt(list).issued().submitted());
		assertThat(receipt(again).list().upload().sha256()).isEqualTo(sha256(file));
		assertThat(receipt(again).issued().code()).isNotEqualTo(receipt(list).issued().code());
	}

	@Test
	void onceIdentifiersAreErasedNothingElseIsHandedOut() throws Exception {
		PatientListId list = this.study.upload(this.member, list());
		this.study.submit(this.member, list, Map.of());
		this.study.accept(list);
		Scopes.run(Scope.ADMINISTRATION,
				() -> this.transaction.executeWithoutResult((status) -> this.erase.notEnrolled(list)));
		assertThat(ActingAs.call(this.member.staff(), () -> this.submitted.isKept(list))).isFalse();
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> ActingAs.run(this.member.staff(), () -> this.submitted.announce(list)));
		assertThat(receipt(list).issued().submitted()).isNotNull();
	}

	@Test
	void aListWithoutAFileHasAReceiptAndNoContent() {
		PatientListId nil = this.study.beginWithoutFile(this.member);
		this.study.submit(this.member, nil, Map.of());
		assertThat(receipt(nil).issued().submitted()).isNull();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> ActingAs.run(this.member.staff(), () -> this.submitted.announce(nil)));
	}

	@Test
	void aReceiptOfBeforeKeepsWorking() throws Exception {
		PatientListId list = this.study.upload(this.member, list());
		this.study.submit(this.member, list, Map.of());
		behind("update receipt set submitted_sha256 = null, submitted_bytes = null, submitted_rows = null,"
				+ " clinic_codes = null, corrections = null where list_id = " + list);
		behind("update patient_list set definition_version = null where id = " + list);
		Receipt receipt = receipt(list);
		assertThat(receipt.issued().submitted()).isNull();
		assertThat(receipt.definitionVersion()).isNull();
		String page = this.mvc
			.perform(MockMvcRequestBuilders.get("/patient-lists/" + list + "/receipt")
				.with(TestPeople.signedIn(this.member.staff())))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("Not recorded then", receipt.issued().code().text());
		assertThat(verify(receipt.issued().code().text(), "").getContentAsString()).contains("is with the study");
	}

	@Test
	void twoTabsGetOneReceipt() throws Exception {
		PatientListId list = this.study.upload(this.member, list());
		Callable<Void> tab = () -> {
			this.study.submit(this.member, list, Map.of());
			return null;
		};
		assertThat(AtOnce.succeeded(tab, tab)).containsExactlyInAnyOrder(true, false);
		assertThat(receipt(list).issued().code()).isNotNull();
	}

	@Test
	void whoeverHoldsTheCodeSeesAsWhatItStands() throws Exception {
		PatientListId first = this.study.upload(this.member, list());
		this.study.submit(this.member, first, Map.of());
		String code = receipt(first).issued().code().text();
		String page = verify(code.toLowerCase(java.util.Locale.ROOT).replace('-', ' '), "").getContentAsString();
		assertThat(page).contains("This receipt is genuine: the list is with the study", "10 or fewer", "1 clinic")
			.doesNotContain("FamilyB1", "list.csv", receipt(first).issued().submitted().sha256());
		this.study.accept(first);
		assertThat(verify(code, "").getContentAsString()).contains("the study accepted the list");
		PatientListId second = this.study.upload(this.member, list() + "\n");
		this.study.submit(this.member, second, Map.of());
		this.study.accept(second);
		assertThat(verify(code, "").getContentAsString()).contains("but a newer list took its place");
		assertThat(verify(receipt(second).issued().code().text(), "").getContentAsString())
			.contains("the study accepted the list");
	}

	@Test
	void comparesAHashThatIsPasted() throws Exception {
		PatientListId list = this.study.upload(this.member, list());
		this.study.submit(this.member, list, Map.of());
		Receipt receipt = receipt(list);
		String code = receipt.issued().code().text();
		assertThat(verify(code, receipt.list().upload().sha256()).getContentAsString())
			.contains("it is the hash of the file that was uploaded");
		assertThat(verify(code, receipt.issued().submitted().sha256()).getContentAsString())
			.contains("it is the hash of what was submitted");
		assertThat(verify(code, "0".repeat(64)).getContentAsString()).contains("does not match");
		assertThat(verify(code, "not a hash").getStatus()).isEqualTo(422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "3C4DF-6GH7J-8KM9N-PQRTV", "x", "'; drop table receipt; --", "3C4DF\u0000", "<script>" })
	void aCodeThatIsNotKnownGetsOneAnswer(String code) throws Exception {
		MockHttpServletResponse answer = verify(code, "");
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentAsString()).contains("No receipt has this code").doesNotContain("<script>");
		assertThat(verify("3".repeat(10_000), "").getContentAsString()).contains("No receipt has this code");
	}

	@Test
	void aCodeInTheAddressRevealsNothing() throws Exception {
		PatientListId list = this.study.upload(this.member, list());
		this.study.submit(this.member, list, Map.of());
		String code = receipt(list).issued().code().text();
		String page = this.mvc.perform(MockMvcRequestBuilders.get("/receipts/verify").param("code", code))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains(code).doesNotContain("genuine", "No receipt has this code");
		assertThat(verify("", "").getStatus()).isEqualTo(422);
	}

	@Test
	void guessingIsSlowedDownAndKnowingIsNot() throws Exception {
		PatientListId list = this.study.upload(this.member, list());
		this.study.submit(this.member, list, Map.of());
		String code = receipt(list).issued().code().text();
		for (int i = 0; i < 35; i++) {
			assertThat(verify(code, "").getStatus()).isEqualTo(200);
		}
		for (int i = 0; i < 30; i++) {
			assertThat(verify("3C4DF-6GH7J-8KM9N-PQRTV", "").getStatus()).isEqualTo(200);
		}
		MockHttpServletResponse refused = verify(code, "");
		assertThat(refused.getStatus()).isEqualTo(429);
		assertThat(refused.getContentAsString()).contains("Too many codes were tried from here")
			.doesNotContain("genuine");
		assertThat(refused.getHeader("Retry-After")).isNotNull();
	}

	@Test
	void nobodyElseReadsTheReceipt() {
		PatientListId list = this.study.upload(this.member, list());
		this.study.submit(this.member, list, Map.of());
		Member other = this.study.member(1);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> ActingAs.call(other.staff(), () -> this.desk.receipt(list)));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> ActingAs.run(other.staff(), () -> this.submitted.announce(list)));
	}

	private void leaveOutErrors(PatientListId list) {
		PatientListView view = this.study.view(list);
		if (view.counts().rowsInError() > 0) {
			ActingAs.run(this.member.staff(), () -> this.leaveOut.leaveOut(list, List.of(4), "A formula"));
		}
	}

	/** As the owner of the tables. */
	private void behind(String sql) throws SQLException {
		try (Connection owner = this.database.connect(TestDatabase.OWNER);
				Statement statement = owner.createStatement()) {
			statement.execute(sql);
		}
	}

	private String list() {
		return SomeStudy.HEADER + this.member.eligible(0, 1) + this.member.eligible(0, 2)
				+ this.member.row(0, "EARLY", "Early", "1950-01-01", "2017-06-15");
	}

	private String row(int number, String last) {
		return this.member.codes().getFirst() + ",P" + number + "," + last + ",Pat,1950-03-0" + number
				+ ",F,2018-06-15,uninsured,,55113,6,2,so\n";
	}

	private Receipt receipt(PatientListId list) {
		return ActingAs.call(this.member.staff(), () -> this.desk.receipt(list));
	}

	private byte[] download(PatientListId list) {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		ActingAs.run(this.member.staff(), () -> {
			this.submitted.announce(list);
			this.submitted.write(list, output);
		});
		return output.toByteArray();
	}

	private MockHttpServletResponse verify(String code, String hash) throws Exception {
		return this.mvc.perform(MockMvcRequestBuilders.post("/receipts/verify")
			.param("code", code)
			.param("hash", hash)
			.with(csrf())
			.with((request) -> {
				request.setRemoteAddr(ADDRESS);
				return request;
			})).andReturn().getResponse();
	}

	private static String sha256(byte[] bytes) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

}
