package org.mncares.portal.organization.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.organization.Agreements;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.PdfDocument;
import org.mncares.portal.organization.SomeAgreements;
import org.mncares.portal.organization.SomeOrganizations;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Agreements over their pages: what is typed and sent wrongly first.
 */
@PortalTest
class AgreementPagesTests {

	private static final String PDF = "%PDF-1.4\nsomething\n%%EOF\n";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Organizations organizations;

	@Autowired
	private OrganizationDirectory directory;

	@Autowired
	private Agreements agreements;

	@Autowired
	private Rows rows;

	private CareSystemId system;

	private String code;

	@BeforeEach
	void aCareSystemWithAClinic() {
		this.system = SomeOrganizations.careSystem(this.organizations);
		SomeOrganizations.clinic(this.organizations, this.system);
		this.code = Scopes.call(Scope.ADMINISTRATION,
				() -> this.directory.careSystem(this.system, LocalDate.of(2021, 7, 1)).code());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "type | | Choose what kind of agreement it is",
			"type | NONE | Choose what kind", "textVersion | | Enter the version",
			"signerName | | Enter the name of the person who signed", "from | 2021-02-31 | There is no such day",
			"from | 31.1.2021 | Write the first day like 2021-06-01",
			"to | 2020-12-31 | The last day is before the first day", "from | 0021-01-01 | The year of the first day" })
	void wrongFieldsAreSaidAndNothingIsKept(String field, String value, String sentence) {
		Map<String, String> fields = fields();
		fields.put(field, (value != null) ? value : "");
		MvcTestResult answer = record(fields, "signed.pdf", PDF);
		assertThat(answer).hasStatus(422).bodyText().contains(sentence, "href=\"#" + field + "\"", "Chief officer");
		assertThat(count()).isZero();
	}

	@Test
	void namesOf300CharactersAndLineBreaksAreSaid() {
		Map<String, String> fields = fields();
		fields.put("signerName", "x".repeat(300));
		fields.put("signerTitle", "Chief\nOfficer");
		assertThat(record(fields, "signed.pdf", PDF)).hasStatus(422)
			.bodyText()
			.contains("Shorten the name of the person who signed to at most 200 characters; it has 300", "in one line");
		assertThat(count()).isZero();
	}

	@Test
	void onlyAPdfIsTakenWhateverItsName() {
		assertThat(record(fields(), "signed.pdf", "PK\u0003\u0004not a pdf")).hasStatus(422)
			.bodyText()
			.contains("This file is no PDF");
		assertThat(record(fields(), "", "")).hasStatus(422).bodyText().contains("Choose the signed agreement");
		assertThat(record(fields(), "big.pdf", "%PDF-" + "x".repeat(PdfDocument.MAXIMUM_BYTES))).hasStatus(422)
			.bodyText()
			.contains("larger than 10 MB");
		assertThat(count()).isZero();
	}

	@Test
	void recordedItIsInForceShownAndAudited() {
		assertThat(get(TestPeople.administrator(), "/admin/agreements")).bodyText()
			.contains(this.code, "no patient list can be uploaded");
		assertThat(record(fields(), "../../etc/<b>.pdf", PDF)).hasStatus3xxRedirection();
		Scopes.run(Scope.of(this.system),
				() -> assertThat(this.agreements.inForce(this.system, LocalDate.of(2021, 1, 1)))
					.hasValueSatisfying((agreement) -> assertThat(agreement.documentName()).isEqualTo("<b>.pdf")));
		assertThat(get(TestPeople.staff(this.system), "/agreements")).hasStatusOk()
			.bodyText()
			.contains("Data use agreement", "In force, without an end", "&lt;b&gt;.pdf");
		assertThat(get(TestPeople.administrator(), "/care-systems/" + this.code)).bodyText()
			.contains("Agreements with the study", "/revocation");
		assertThat(get(TestPeople.analyst(), "/care-systems/" + this.code)).bodyText()
			.doesNotContain("Agreements with the study", "Pat Signer", "/admin/");
		assertThat(audited("agreement.recorded")).contains("type.new", "document-sha256.new", "2021-01-01");
	}

	@Test
	void theDocumentIsAFileForItsOwnPeopleOnly() {
		long id = SomeAgreements.inForce(this.agreements, this.system);
		MvcTestResult file = get(TestPeople.staff(this.system), "/agreements/" + id + "/document");
		assertThat(file).hasStatusOk()
			.hasHeader("X-Content-Type-Options", "nosniff")
			.hasHeader("Content-Type", "application/pdf");
		assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
		assertThat(get(TestPeople.administrator(), "/admin/agreements/" + id + "/document")).hasStatusOk();
		Caller stranger = TestPeople.staff(SomeOrganizations.careSystem(this.organizations));
		assertThat(get(stranger, "/agreements/" + id + "/document")).hasStatus(404);
		assertThat(get(stranger, "/agreements")).bodyText().doesNotContain("signed.pdf");
		assertThat(get(TestPeople.analyst(), "/agreements/" + id + "/document")).hasStatus(403);
		assertThat(rows(Scope.STUDY)).as("an analyst's scope reads no document").isZero();
		assertThat(rows(Scope.ADMINISTRATION)).isOne();
	}

	@Test
	void aRevocationNeedsAReasonAndHappensOnce() {
		long id = SomeAgreements.inForce(this.agreements, this.system);
		String path = "/admin/agreements/" + id + "/revocation";
		assertThat(get(TestPeople.administrator(), path)).hasStatusOk();
		assertThat(post(path, "reason", "  ")).hasStatus(422).bodyText().contains("Enter why it is revoked");
		assertThat(post(path, "reason", "Wrong <document>")).hasStatus3xxRedirection();
		assertThat(post(path, "reason", "Wrong again")).hasStatus(409).bodyText().contains("revoked already");
		assertThat(get(TestPeople.staff(this.system), "/agreements")).bodyText()
			.contains("Revoked", "Wrong &lt;document&gt;", "None in force");
		assertThat(audited("agreement.revoked")).contains("Wrong <document>", "state.new");
		assertThat(post("/admin/agreements/999999999/revocation", "reason", "No such one")).hasStatus(404);
	}

	@Test
	void theHomePageTellsBothWhatIsMissingAndWhatEndsSoon() {
		assertThat(get(TestPeople.staff(this.system), "/")).bodyText()
			.contains("Your agreement with the study", "no patient list can be uploaded");
		assertThat(get(TestPeople.administrator(), "/")).bodyText().contains("Agreements with care systems");
		LocalDate today = LocalDate.now(java.time.ZoneId.of("America/Chicago"));
		SomeAgreements.between(this.agreements, this.system, today.minusDays(10), today.plusDays(20));
		assertThat(get(TestPeople.staff(this.system), "/")).bodyText().contains("after that nothing can be uploaded");
		SomeAgreements.between(this.agreements, this.system, today.plusDays(21), null);
		assertThat(get(TestPeople.staff(this.system), "/")).bodyText().doesNotContain("Your agreement with the study");
	}

	private static Map<String, String> fields() {
		return new LinkedHashMap<>(Map.of("type", "DATA_USE", "textVersion", "2021-03", "signerName", "Pat Signer",
				"signerTitle", "Chief officer", "from", "1/1/2021", "to", ""));
	}

	private MvcTestResult record(Map<String, String> fields, String name, String content) {
		StringBuilder body = new StringBuilder();
		fields.forEach((field, value) -> body.append("--xXx\r\nContent-Disposition: form-data; name=\"")
			.append(field)
			.append("\"\r\n\r\n")
			.append(value)
			.append("\r\n"));
		body.append("--xXx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
			.append(name)
			.append("\"\r\nContent-Type: application/pdf\r\n\r\n")
			.append(content)
			.append("\r\n--xXx--\r\n");
		return this.mvc.post()
			.uri("/admin/care-systems/" + this.code + "/agreements/new")
			.contentType(MediaType.parseMediaType("multipart/form-data; boundary=xXx"))
			.content(body.toString().getBytes(StandardCharsets.UTF_8))
			.with(csrf())
			.with(TestPeople.signedIn(TestPeople.administrator()))
			.exchange();
	}

	private MvcTestResult post(String path, String field, String value) {
		return this.mvc.post()
			.uri(path)
			.param(field, value)
			.with(csrf())
			.with(TestPeople.signedIn(TestPeople.administrator()))
			.exchange();
	}

	private MvcTestResult get(Caller caller, String path) {
		return this.mvc.get().uri(path).with(TestPeople.signedIn(caller)).exchange();
	}

	private int count() {
		return Scopes.call(Scope.ADMINISTRATION, () -> this.agreements.ofCareSystem(this.system).size());
	}

	private long rows(Scope scope) {
		return this.rows.one(scope, Long.class,
				"select count(*) from care_system_agreement_document where care_system_id = ?", this.system.value());
	}

	private String audited(String action) {
		return this.rows.text(
				"select details::text from audit_entry where action = ? and care_system_id = ? order by id desc limit 1",
				action, this.system.value());
	}

}
