package org.mncares.portal.survey.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.survey.web.SomeRespondents.Respondent;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Signing, versions, the study's pages and the instruments, with what people send wrong.
 */
@PortalTest
@Import(SomeRespondents.class)
class SurveyPagesTests {

	private static final String REVIEW = "/surveys/organizational/review";

	@Autowired
	private SomeRespondents respondents;

	@Autowired
	private OrganizationDirectory directory;

	@Autowired
	private MockMvc mvc;

	@Test
	void whatIsMissingIsListedWithLinksToItsFields() throws Exception {
		Respondent respondent = this.respondents.begun(30);
		String page = get(REVIEW, respondent.leader()).getContentAsString();
		assertThat(page).contains("51 answers are missing", "sections/organization#answersprimary-care-clinics",
				"And 31 more", "sections/clinics?show=unanswered\"");
		assertThat(page).doesNotContain("Sign and submit");
		assertThat(sign(respondent.leader(), "0", TestPeople.PASSWORD).getStatus()).isEqualTo(422);
	}

	@Test
	void aSignatureNamesAllThatIsMissingOrWrong() throws Exception {
		Respondent respondent = this.respondents.begun(1);
		this.respondents.answerAll(respondent);
		String page = send(MockMvcRequestBuilders.post(REVIEW).param("revision", "nonsense"), respondent.leader())
			.getContentAsString();
		assertThat(page).contains("Tick the statement", "Write your name", "Write your title", "Type your password");
		MockHttpServletResponse wrong = sign(respondent.leader(), revision(respondent), "not the password at all");
		assertThat(wrong.getStatus()).isEqualTo(422);
		assertThat(wrong.getContentAsString()).contains("Quality &lt;lead&gt;").doesNotContain("not the password at");
		assertThat(sign(respondent.leader(), "0", TestPeople.PASSWORD).getStatus()).as("not what was seen")
			.isEqualTo(409);
	}

	@Test
	void aSignatureSentTwiceIsOneVersion() throws Exception {
		Respondent respondent = this.respondents.begun(1);
		this.respondents.answerAll(respondent);
		String revision = revision(respondent);
		for (int time = 0; time < 2; time++) {
			assertThat(sign(respondent.leader(), revision, TestPeople.PASSWORD).getRedirectedUrl())
				.isEqualTo("/surveys/organizational/submitted");
		}
		assertThat(get("/surveys/organizational/versions/1", respondent.leader()).getContentAsString())
			.contains("Quality &lt;lead&gt;", "Pharmacists &lt;and&gt; others");
		for (String path : new String[] { "versions/2", "versions/0", "versions/x", "versions/99999999999",
				"compare?from=1&to=2", "compare", "fill?question=x&answer=true" }) {
			assertThat(get("/surveys/organizational/" + path, respondent.leader()).getStatus()).as(path).isEqualTo(404);
		}
	}

	@Test
	void theStudyReadsComparesDownloadsAndReturns() throws Exception {
		Respondent respondent = this.respondents.begun(1);
		this.respondents.submit(respondent);
		String response = "/surveys/responses/" + code(respondent);
		Caller administrator = TestPeople.administrator();
		assertThat(get("/surveys?state=SUBMITTED", TestPeople.analyst()).getContentAsString()).contains(response);
		assertThat(get("/surveys?state=<script>", TestPeople.analyst()).getStatus()).isEqualTo(200);
		assertThat(get(response, TestPeople.analyst()).getContentAsString()).contains("Pharmacists &lt;and&gt; others")
			.doesNotContain("Return it with a message");
		assertThat(get(response + "/return", TestPeople.analyst()).getStatus()).isEqualTo(403);
		assertThat(get(response + ".json", TestPeople.analyst()).getContentAsString())
			.contains("QuestionnaireResponse");
		for (String message : new String[] { "", "  short  ", "\uD83D\uDE00".repeat(5), "Look at\u0001 clinic 1",
				"x".repeat(2_001) }) {
			assertThat(sendBack(response, message, administrator).getContentAsString()).contains("field-error")
				.contains(message.strip());
		}
		String message = "Please look at <b>clinic 1</b> again.";
		assertThat(sendBack(response, message, administrator).getStatus()).isEqualTo(302);
		MockHttpServletResponse second = sendBack(response, "Somebody else was quicker.", administrator);
		assertThat(second.getStatus()).as("twice").isEqualTo(409);
		assertThat(second.getContentAsString()).contains("there is nothing to return", "Somebody else was quicker.");
		assertThat(get("/", respondent.colleague()).getContentAsString()).contains("look at &lt;b&gt;clinic 1");
		this.respondents.colleagueAnswers(respondent, "primary-care-clinics", "13", 1);
		this.respondents.sign(respondent);
		assertThat(get(response + "/compare?from=1&to=2", TestPeople.analyst()).getContentAsString())
			.contains("<del>12</del>", "<ins>13</ins>", "1 answer differs");
		assertThat(get("/surveys/organizational/compare?from=2&to=1", respondent.leader()).getContentAsString())
			.contains("<del>13</del>");
	}

	@Test
	void tablesAreForTheStudy() throws Exception {
		for (String path : new String[] { "/surveys/responses.csv", "/surveys/responses/clinics.csv",
				"/surveys/responses/codebook.csv" }) {
			MockHttpServletResponse table = get(path, TestPeople.analyst());
			assertThat(table.getContentType()).as(path).startsWith("text/csv");
			assertThat(table.getContentAsString()).as(path).contains(",");
			assertThat(get(path, this.respondents.with(1).leader()).getStatus()).as(path).isEqualTo(403);
		}
		assertThat(get("/surveys/responses/NOBODY", TestPeople.analyst()).getStatus()).isEqualTo(404);
		assertThat(get("/surveys/responses/NOBODY.json", TestPeople.analyst()).getStatus()).isEqualTo(404);
	}

	@Test
	void filesThatAreNoInstrumentAreRefusedWithTheirItems() throws Exception {
		String items = IntStream.range(0, 10_000)
			.mapToObj((at) -> "{\"linkId\":\"q" + at + "\",\"text\":\"?\",\"type\":\"boolean\"}")
			.collect(Collectors.joining(","));
		for (String file : new String[] { "", "not FHIR", "{}", "[1,2]", "{\"resourceType\":\"Patient\"}",
				"{\"resourceType\":\"Questionnaire\",\"item\":[" + items + "]}", "x".repeat(2_000_000) }) {
			MockHttpServletResponse answer = preview(file.getBytes(StandardCharsets.UTF_8));
			assertThat(answer.getStatus()).as(file.substring(0, Math.min(40, file.length()))).isEqualTo(422);
			assertThat(answer.getContentAsString()).contains("The file was not imported");
		}
		for (String questionnaire : new String[] { "", "not base 64!", "bm90IEZISVI=" }) {
			assertThat(send(MockMvcRequestBuilders.post("/admin/instruments").param("questionnaire", questionnaire),
					TestPeople.administrator())
				.getStatus()).isEqualTo(422);
		}
	}

	@Test
	void anInstrumentIsLookedAtBeforeItIsUsed() throws Exception {
		byte[] first = Files.readAllBytes(Path.of("src/main/resources/survey/organizational-1.json"));
		String page = preview(first).getContentAsString();
		assertThat(page).contains("Use this version", "clinic-social-worker-licensed", "personnel-other = true");
		assertThat(get("/admin/instruments/1", TestPeople.administrator()).getContentAsString())
			.contains("primary-care-clinics")
			.doesNotContain("Use this version");
		assertThat(get("/admin/instruments/7", TestPeople.administrator()).getStatus()).isEqualTo(404);
	}

	private MockHttpServletResponse preview(byte[] file) throws Exception {
		String head = "--xXx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"i.json\"\r\n\r\n";
		byte[] body = (head + new String(file, StandardCharsets.UTF_8) + "\r\n--xXx--\r\n")
			.getBytes(StandardCharsets.UTF_8);
		return send(MockMvcRequestBuilders.post("/admin/instruments/preview")
			.contentType("multipart/form-data; boundary=xXx")
			.content(body), TestPeople.administrator());
	}

	private MockHttpServletResponse sendBack(String response, String message, Caller person) throws Exception {
		return send(MockMvcRequestBuilders.post(response + "/return").param("message", message), person);
	}

	private String revision(Respondent respondent) throws Exception {
		return get(REVIEW, respondent.leader()).getContentAsString()
			.replaceAll("(?s).*name=\"revision\" value=\"(\\d+)\".*", "$1");
	}

	private MockHttpServletResponse sign(Caller person, String revision, String password) throws Exception {
		return send(MockMvcRequestBuilders.post(REVIEW)
			.param("revision", revision)
			.param("agreed", "true")
			.param("printedName", "Kim Leader")
			.param("printedTitle", "Quality <lead>")
			.param("password", password), person);
	}

	private String code(Respondent respondent) {
		return Scopes.call(Scope.ADMINISTRATION,
				() -> this.directory.careSystem(respondent.careSystem(), LocalDate.of(2021, 6, 1)).code());
	}

	private MockHttpServletResponse get(String path, Caller person) throws Exception {
		return send(MockMvcRequestBuilders.get(path), person);
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Caller person) throws Exception {
		return this.mvc.perform(request.with(csrf()).with(TestPeople.signedIn(person))).andReturn().getResponse();
	}

}
