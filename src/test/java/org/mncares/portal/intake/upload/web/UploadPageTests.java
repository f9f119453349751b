package org.mncares.portal.intake.upload.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.Browser;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.upload.UploadRefused;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people and networks do to an upload, over real HTTP.
 */
@PortalTest
@Import(SomeStudy.class)
class UploadPageTests {

	@LocalServerPort
	private int port;

	@Autowired
	private SomeStudy study;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Member member;

	private Browser browser;

	@BeforeEach
	void signIn() {
		this.member = this.study.member(2);
		this.browser = new Browser(this.port);
		this.browser.signIn(this.member.staff().email(), TestPeople.PASSWORD);
		assertThat(this.browser.get("/patient-lists/new").statusCode()).isEqualTo(200);
	}

	@Test
	void noFileOrAnEmptyOneIsSaid() {
		for (String body : List.of(UploadForm.fileHead("") + UploadForm.END,
				UploadForm.fileHead("a.csv") + UploadForm.END,
				UploadForm.field("note", "no file part at all") + "--xXx--\r\n")) {
			HttpResponse<String> answer = UploadForm.send(this.browser, body);
			assertThat(answer.statusCode()).isEqualTo(422);
			assertThat(answer.body()).contains("PL-001", "Choose the file that holds the list", "id=\"file\"");
		}
	}

	@Test
	void withoutAnAgreementNoByteIsKept() {
		Member unsigned = this.study.memberWithoutAgreement(1);
		Browser visitor = new Browser(this.port);
		visitor.signIn(unsigned.staff().email(), TestPeople.PASSWORD);
		assertThat(visitor.get("/patient-lists/new").body())
			.contains("No agreement between your care system and the study is in force")
			.doesNotContain("type=\"file\"");
		HttpResponse<String> answer = UploadForm.upload(visitor, "list.csv",
				(SomeStudy.HEADER + unsigned.eligible(0, 1)).getBytes(StandardCharsets.UTF_8));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("PL-017", "href=\"#agreement\"");
		assertThat(Scopes.<List<String>, RuntimeException>call(Scope.ADMINISTRATION,
				() -> this.transaction.execute((status) -> this.jdbc
					.sql("select (select count(*) from patient_list where care_system_id = :id) || ' ' ||"
							+ " (select count(*) from audit_entry where care_system_id = :id"
							+ " and action = 'patient-list.upload-turned-away')")
					.param("id", unsigned.careSystem().value())
					.query(String.class)
					.list())))
			.containsExactly("0 1");
		org.assertj.core.api.Assertions.assertThatExceptionOfType(UploadRefused.class)
			.isThrownBy(() -> this.study.upload(unsigned, SomeStudy.HEADER + unsigned.eligible(0, 1)));
	}

	@Test
	void threeHundredMegabytesAreTooMuchAndSaidSo() {
		HttpResponse<String> answer = UploadForm.upload(this.browser, 300_000_000, () -> new Blanks(300_000_000));
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("PL-002", "200 MB").doesNotContain("Exception");
		assertThat(statuses()).isEmpty();
		assertThat(query("select action || ' ' || outcome from audit_entry where care_system_id = ? order by id"))
			.contains("patient-list.upload-turned-away REFUSED");
	}

	@Test
	void aFileThatClaimsNothingOfItsSizeIsStoppedAtTheLimit() throws IOException {
		try (Socket socket = open("Transfer-Encoding: chunked")) {
			byte[] megabyte = new byte[1 << 20];
			chunk(socket, UploadForm.fileHead("big.csv").getBytes(StandardCharsets.UTF_8));
			for (int i = 0; i < 201; i++) {
				chunk(socket, megabyte);
			}
			chunk(socket, UploadForm.END.getBytes(StandardCharsets.UTF_8));
			socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
				.isEqualTo("HTTP/1.1 413");
		}
		assertThat(statuses()).containsExactly("FAILED PL-002 0");
	}

	@Test
	void anUploadThatIsCutOffLeavesNothingHalfStored() throws IOException {
		try (Socket socket = open("Content-Length: 9000000")) {
			socket.getOutputStream()
				.write((UploadForm.fileHead("half.csv") + SomeStudy.HEADER).getBytes(StandardCharsets.UTF_8));
			socket.getOutputStream().write(new byte[3_000_000]);
			socket.getOutputStream().flush();
		}
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> statuses().equals(List.of("FAILED PL-003 0")));
		assertThat(this.browser.get("/patient-lists").body()).contains("PL-003", "The upload was cut off");
	}

	@Test
	void aFormThatEndsInTheMiddleIsCutOffToo() {
		HttpResponse<String> answer = UploadForm.send(this.browser, UploadForm.fileHead("a.csv") + SomeStudy.HEADER);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("PL-003");
		assertThat(statuses()).containsExactly("FAILED PL-003 0");
	}

	@Test
	void fieldsMayComeAfterTheFile() {
		HttpResponse<String> answer = UploadForm.send(this.browser,
				UploadForm.fileHead("C:\\my lists\\liste März.csv") + SomeStudy.HEADER + this.member.eligible(0, 1)
						+ "\r\n" + UploadForm.field("choose", "clinics")
						+ UploadForm.field("clinics", this.member.clinics().get(1).value()) + "--xXx--\r\n");
		PatientListId list = new PatientListId(Long.parseLong(Browser.location(answer).replace("/patient-lists/", "")));
		assertThat(this.study.view(list).clinics()).containsOnlyKeys(this.member.clinics().get(1).value());
		assertThat(this.study.view(list).upload().fileName()).isEqualTo("liste März.csv");
	}

	@Test
	void noClinicIsNotAllClinics() {
		String file = UploadForm.fileHead("a.csv") + SomeStudy.HEADER + this.member.eligible(0, 1) + "\r\n";
		for (String body : List.of(UploadForm.field("choose", "clinics") + file + "--xXx--\r\n",
				file + UploadForm.field("choose", "clinics") + "--xXx--\r\n")) {
			HttpResponse<String> answer = UploadForm.send(this.browser, body);
			assertThat(answer.statusCode()).isEqualTo(422);
			assertThat(answer.body()).contains("Choose at least one clinic");
		}
	}

	@Test
	void aClinicOfAnotherSystemCannotBeChosen() {
		Member other = this.study.member(1);
		for (Object clinic : List.of(other.clinics().getFirst().value(), "0", "abc", "9".repeat(60))) {
			HttpResponse<String> answer = UploadForm.send(this.browser, UploadForm.field("clinics", clinic)
					+ UploadForm.fileHead("a.csv") + SomeStudy.HEADER + UploadForm.END);
			assertThat(answer.statusCode()).as("clinic %s", clinic).isEqualTo(409);
		}
		assertThat(statuses()).noneMatch((status) -> status.contains("RECEIV"));
	}

	@Test
	void theSameFileLeadsToTheListThatItBeganAs() {
		byte[] bytes = (SomeStudy.HEADER + this.member.eligible(0, 1)).getBytes(StandardCharsets.UTF_8);
		PatientListId first = this.study.upload(this.member, "a.csv", bytes);
		HttpResponse<String> answer = UploadForm.upload(this.browser, "b.csv", bytes);
		assertThat(Browser.location(answer)).isEqualTo("/patient-lists/" + first + "?recognised");
		assertThat(this.browser.get("/patient-lists/" + first + "?recognised").body()).contains("uploaded before",
				"PL-015");
	}

	@Test
	void oneListIsCheckedAtATime() {
		PatientListId list = this.study.upload(this.member, SomeStudy.HEADER + this.member.eligible(0, 1));
		update("update patient_list set status = 'CHECKING' where id = " + list);
		HttpResponse<String> answer = UploadForm.upload(this.browser, "b.csv", new byte[10]);
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("still being checked", "/patient-lists/" + list);
		assertThat(this.browser.get("/patient-lists/" + list).body()).contains("id=\"progress\"",
				"http-equiv=\"refresh\"");
	}

	@ParameterizedTest
	@CsvSource({ "PL-004,%PDF-1.7 not a list", "PL-031,clinic_id", "PL-030,'a,b,c\n1,2,3'",
			"PL-032,'clinic_id,mrn,sex\n1,2,F'", "PL-010,'a\0b,c\n1,2'", "PL-033,'dob,date_of_birth,sex\n1,2,3'" })
	void whatIsNoListIsExplained(String code, String text) {
		String file = text.equals("clinic_id") ? SomeStudy.HEADER : text;
		PatientListId list = this.study.upload(this.member, file);
		HttpResponse<String> answer = this.browser.get("/patient-lists/" + list);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains(code, "Nothing submitted");
	}

	private Socket open(String length) throws IOException {
		Socket socket = new Socket("localhost", this.port);
		socket.setSoTimeout(60_000);
		socket.getOutputStream()
			.write(("POST /patient-lists/new?_csrf=" + this.browser.token()
					+ " HTTP/1.1\r\nHost: localhost\r\nCookie: SESSION=" + this.browser.session()
					+ "\r\nContent-Type: multipart/form-data; boundary=xXx\r\n" + length + "\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	private static void chunk(Socket socket, byte[] bytes) throws IOException {
		socket.getOutputStream()
			.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().write(bytes);
		socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.US_ASCII));
	}

	/** Status, code and stored pieces of each upload of the care system. */
	private List<String> statuses() {
		return query("""
				select l.status || ' ' || coalesce(l.failure_code, '') || ' '
				       || (select count(*) from patient_list_chunk c where c.list_id = l.id)
				  from patient_list l where l.care_system_id = ? order by l.id""");
	}

	private List<String> query(String sql) {
		return Scopes.call(Scope.ADMINISTRATION, () -> this.transaction.execute(
				(status) -> this.jdbc.sql(sql).param(this.member.careSystem().value()).query(String.class).list()));
	}

	private void update(String sql) {
		Scopes.run(Scope.ADMINISTRATION,
				() -> this.transaction.executeWithoutResult((status) -> this.jdbc.sql(sql).update()));
	}

	/**
	 * As many blanks as asked for, made up as they are read.
	 */
	private static final class Blanks extends InputStream {

		private long left;

		Blanks(long size) {
			this.left = size;
		}

		@Override
		public int read() {
			return (this.left-- > 0) ? ' ' : -1;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) {
			int count = (int) Math.min(length, this.left);
			this.left -= count;
			return (count > 0) ? count : -1;
		}

	}

}
