package org.mncares.portal.survey.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mncares.portal.PortalTest;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
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
 * What people, and programs that are none of ours, send as a section: a message at the
 * field or a refusal, and nothing that was typed is lost.
 */
@PortalTest
@Import(SomeRespondents.class)
class SectionFormTests {

	private static final String SECTIONS = "/surveys/organizational/sections/";

	private static final String ANSWERS = "/surveys/organizational/answers";

	@Autowired
	private SomeRespondents respondents;

	@Autowired
	private MockMvc mvc;

	private Respondent respondent;

	@BeforeEach
	void begin() {
		this.respondent = this.respondents.begun(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-3", "0", "1000", "1000000000000", "12.5", "twelve", "1e3", "<b>5</b>", "１２３４" })
	void aNumberThatCannotBeIsNamedAtItsFieldAndTheRestIsSaved(String typed) throws Exception {
		MockHttpServletResponse answer = post(SECTIONS + "organization", "primary-care-clinics", typed,
				"patients-per-clinic", "40");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("whole number from 1 to 999")
			.contains("value=\"" + typed.replace("<", "&lt;").replace(">", "&gt;") + "\"")
			.contains("aria-invalid=\"true\"")
			.contains("href=\"#answersprimary-care-clinics\"");
		String again = get(SECTIONS + "organization").getContentAsString();
		assertThat(again).contains("value=\"40\"").doesNotContain("aria-invalid=\"true\"");
	}

	@Test
	void tenToTheTwelfthPatientsAreTooMany() throws Exception {
		MockHttpServletResponse answer = post(SECTIONS + "organization", "patients-per-clinic", "1000000000000");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("1000000000000").contains("100,000");
	}

	@Test
	void fortyThousandCharactersComeBackWhole() throws Exception {
		String text = "x".repeat(40_000);
		MockHttpServletResponse answer = post(SECTIONS + "personnel", "personnel-other", "true", "personnel-other-text",
				text);
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains(text).contains("Shorten this to 200 characters");
	}

	@Test
	void aLittleMoreThanOneLineIsKeptAsOne() throws Exception {
		post(SECTIONS + "personnel", "personnel-other", "true", "personnel-other-text", "  Doulas\r\n& \"friends\"  ");
		assertThat(get(SECTIONS + "personnel").getContentAsString()).contains("Doulas &amp; &quot;friends&quot;");
	}

	@Test
	void anAnswerThatIsNoneOfTheChoicesIsRefused() throws Exception {
		MockHttpServletResponse answer = post(SECTIONS + "services", "service-employment", "maybe", "service-spiritual",
				"true");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("Answer yes or no");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no-such-question", "primary-care-clinics_7", "clinic-social-worker" })
	void aQuestionThatIsNotAskedIsNotFound(String field) throws Exception {
		assertThat(post(SECTIONS + "organization", field, "true").getStatus()).isEqualTo(404);
		assertThat(post(ANSWERS, field, "true").getStatus()).isEqualTo(404);
	}

	@Test
	void anAnswerAboutAClinicOfAnotherSystemIsNotFound() throws Exception {
		Respondent other = this.respondents.begun(1);
		String field = other.field("clinic-social-worker", 0);
		assertThat(post(SECTIONS + "clinics", field, "true").getStatus()).isEqualTo(404);
		assertThat(post(ANSWERS, field, "true").getStatus()).isEqualTo(404);
		this.respondent = other;
		assertThat(get(SECTIONS + "clinics").getContentAsString()).doesNotContain("checked=\"checked\" value=\"true\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "''", ":", "x:y z", "primary-care-clinics:-1",
			"primary-care-clinics:99999999999999999999", "primary-care-clinics:1:2:3", "__proto__:0", "'   '" })
	void nonsenseInPlaceOfRevisionsBreaksNothing(String revisions) throws Exception {
		int status = send(MockMvcRequestBuilders.post(SECTIONS + "organization")
			.param("revisions", revisions)
			.param("answers[primary-care-clinics]", "4"), this.respondent.leader()).getStatus();
		assertThat(status).isIn(302, 404, 422);
	}

	@Test
	void fieldsNobodyAskedForAreIgnored() throws Exception {
		int status = send(MockMvcRequestBuilders.post(SECTIONS + "organization")
			.param("answers[]", "4")
			.param("answers[x][y]", "4")
			.param("several[x].class.name", "4")
			.param("several[x][99999]", "4")
			.param("answers[x", "4")
			.param("answers.x", "4")
			.param("resolve", "mine::")
			.param("fill", "../../evil"), this.respondent.leader()).getStatus();
		assertThat(status).isIn(302, 400);
	}

	@Test
	void aFormPostedTwiceIsSavedOnce() throws Exception {
		for (int time = 0; time < 2; time++) {
			MockHttpServletResponse answer = post(SECTIONS + "organization", "primary-care-clinics", "12");
			assertThat(answer.getRedirectedUrl()).isEqualTo(SECTIONS + "services");
		}
		assertThat(get(SECTIONS + "organization").getContentAsString()).contains("primary-care-clinics:1");
	}

	@Test
	void aStaleFormOverwritesNobody() throws Exception {
		post(SECTIONS + "organization", "primary-care-clinics", "10", "patients-per-clinic", "100");
		this.respondents.colleagueAnswers(this.respondent, "primary-care-clinics", "12", 1);
		this.respondents.colleagueAnswers(this.respondent, "patients-per-clinic", "120", 1);
		MockHttpServletResponse answer = postAt(1, "primary-care-clinics", "14", "patients-per-clinic", "100");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("Ann Lee changed this to 12 at ")
			.contains("Yours: 14")
			.contains("Keep 12")
			.contains("Use 14")
			// Left alone by this person: the colleague's stands without a word.
			.contains("value=\"120\"")
			.contains("value=\"14\"");
		assertThat(postAt(1, "primary-care-clinics", "14").getStatus()).as("without a choice").isEqualTo(422);
		assertThat(resolved("theirs:primary-care-clinics").getStatus()).isEqualTo(302);
		assertThat(get(SECTIONS + "organization").getContentAsString()).contains("value=\"12\"");
		assertThat(resolved("mine:primary-care-clinics:2").getStatus()).isEqualTo(302);
		assertThat(get(SECTIONS + "organization").getContentAsString()).contains("value=\"14\"");
	}

	@Test
	void singleAnswersAreSavedAsTheyAreGiven() throws Exception {
		assertThat(post(ANSWERS, "primary-care-clinics", "12").getContentAsString()).contains("\"SAVED\"")
			.contains("Saved ")
			.contains("\"revision\":1");
		assertThat(post(ANSWERS, "primary-care-clinics", "-1").getContentAsString()).contains("\"REFUSED\"")
			.contains("from 1 to 999");
		this.respondents.colleagueAnswers(this.respondent, "primary-care-clinics", "13", 1);
		assertThat(post(ANSWERS, "primary-care-clinics", "14").getContentAsString()).contains("\"CONFLICT\"")
			.contains("Ann Lee changed this to 13")
			.contains("\"current\":2");
	}

	@Test
	void aColumnIsFilledAfterAQuestionAndOverwritesNoColleague() throws Exception {
		post(SECTIONS + "clinics", this.respondent.field("clinic-social-worker", 0), "false");
		MockHttpServletResponse answer = send(
				MockMvcRequestBuilders.post(SECTIONS + "clinics").param("fill", "clinic-social-worker:true"),
				this.respondent.leader());
		assertThat(answer.getRedirectedUrl()).endsWith("/fill?question=clinic-social-worker&answer=true");
		assertThat(get(answer.getRedirectedUrl()).getContentAsString()).contains("have another answer");
		MockHttpServletRequestBuilder fill = MockMvcRequestBuilders.post("/surveys/organizational/fill")
			.param("question", "clinic-social-worker")
			.param("answer", "true");
		send(fill.param("seen", "0"), this.respondent.leader());
		assertThat(get(SECTIONS + "clinics").getContentAsString()).as("seen before a change")
			.contains("2 of 5 answered");
		send(MockMvcRequestBuilders.post("/surveys/organizational/fill")
			.param("question", "clinic-social-worker")
			.param("answer", "true")
			.param("seen", seen(get(answer.getRedirectedUrl()))), this.respondent.leader());
		assertThat(get(SECTIONS + "clinics").getContentAsString()).contains("2 of 8 answered");
	}

	@Test
	void aTableOfWhatIsNotCompleteStaysOneAfterARefusal() throws Exception {
		String done = this.respondent.field("clinic-social-worker", 0);
		MockHttpServletResponse answer = send(
				form(MockMvcRequestBuilders.post(SECTIONS + "clinics"), 0, done, "false",
						this.respondent.field("clinic-social-worker", 1), "perhaps")
					.param("show", "unanswered"),
				this.respondent.leader());
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("name=\"show\" value=\"unanswered\"")
			.contains(this.respondent.field("clinic-social-worker", 1))
			.doesNotContain(done + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "maybe", "TRUE" })
	void aColumnIsNotFilledWithNothing(String answer) throws Exception {
		post(SECTIONS + "clinics", this.respondent.field("clinic-social-worker", 0), "false");
		MockHttpServletResponse filled = send(MockMvcRequestBuilders.post("/surveys/organizational/fill")
			.param("question", "clinic-social-worker")
			.param("answer", answer)
			.param("seen", "1"), this.respondent.leader());
		assertThat(filled.getStatus()).isEqualTo(404);
		assertThat(get(SECTIONS + "clinics").getContentAsString()).contains("1 of 2 answered");
	}

	@Test
	void sectionsThatAreNotThereAreNotFoundAndASurveyThatHasNotBegunIsBegunFirst() throws Exception {
		assertThat(get(SECTIONS + "nowhere").getStatus()).isEqualTo(404);
		this.respondent = this.respondents.with(1);
		assertThat(get(SECTIONS + "organization").getRedirectedUrl()).isEqualTo("/surveys");
		assertThat(get("/surveys/organizational").getRedirectedUrl()).isEqualTo("/surveys");
		assertThat(get("/surveys/organizational/review").getRedirectedUrl()).isEqualTo("/surveys");
		assertThat(post(SECTIONS + "organization", "primary-care-clinics", "4").getStatus()).isEqualTo(404);
		assertThat(get(SECTIONS + "nowhere").getStatus()).isEqualTo(404);
	}

	@Test
	void nothingChangesAfterTheSignature() throws Exception {
		this.respondents.submit(this.respondent);
		MockHttpServletResponse late = post(SECTIONS + "organization", "primary-care-clinics", "99");
		assertThat(late.getStatus()).isEqualTo(409);
		assertThat(late.getContentAsString()).contains("The survey was submitted or changed meanwhile.")
			.contains("value=\"99\"")
			.contains("Save and continue");
		assertThat(post(ANSWERS, "primary-care-clinics", "99").getStatus()).isEqualTo(409);
		assertThat(get(SECTIONS + "organization").getRedirectedUrl()).isEqualTo("/surveys");
	}

	private static String seen(MockHttpServletResponse page) throws Exception {
		return page.getContentAsString().replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
	}

	private MockHttpServletResponse resolved(String resolve) throws Exception {
		return send(MockMvcRequestBuilders.post(SECTIONS + "organization")
			.param("revisions", "primary-care-clinics:1")
			.param("answers[primary-care-clinics]", "14")
			.param("resolve", resolve), this.respondent.leader());
	}

	private MockHttpServletResponse post(String path, String... fields) throws Exception {
		return send(form(MockMvcRequestBuilders.post(path), 0, fields), this.respondent.leader());
	}

	private MockHttpServletResponse postAt(int revision, String... fields) throws Exception {
		return send(form(MockMvcRequestBuilders.post(SECTIONS + "organization"), revision, fields),
				this.respondent.leader());
	}

	private static MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request, int revision,
			String... fields) {
		StringBuilder revisions = new StringBuilder();
		for (int at = 0; at < fields.length; at += 2) {
			revisions.append(fields[at]).append(':').append(revision).append(' ');
			request.param("answers[" + fields[at] + "]", fields[at + 1]);
		}
		return request.param("revisions", revisions.toString());
	}

	private MockHttpServletResponse get(String path) throws Exception {
		return send(MockMvcRequestBuilders.get(path), this.respondent.leader());
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Caller person) throws Exception {
		return this.mvc.perform(request.with(csrf()).with(TestPeople.signedIn(person))).andReturn().getResponse();
	}

}
