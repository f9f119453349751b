package org.mncares.portal.classification.web;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.classification.DraftDefinition;
import org.mncares.portal.classification.SomeAnswers;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What people type wrong gets a message at the field, and what is not theirs is not
 * there.
 */
@PortalTest
@Import({ SomeStudy.class, SomeAnswers.class })
class ClassificationPagesTests {

	private static final String REASON = "The clinic told us by phone.";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SomeAnswers answers;

	@Autowired
	private DraftDefinition drafts;

	private final Caller analyst = TestPeople.analyst();

	@Test
	void whatDoesNotExistIsNotFound() throws Exception {
		Member member = this.answers.signed("yyyy");
		for (String path : new String[] { "/classification/definitions/999", "/classification/definitions/x",
				"/classification/definitions/99999999999999", "/classification/drafts/999999",
				"/classification/drafts/-1/preview", "/classification/clinics/NOPE/conditions/social-worker",
				"/classification/clinics/" + member.codes().getFirst() + "/conditions/no-such-condition",
				"/classification/clinics/" + member.codes().getFirst() + "/conditions/social-worker/lift" }) {
			assertThat(get(path, this.analyst).getStatus()).as(path).isEqualTo(404);
		}
	}

	@Test
	void aClinicsPageExplainsItself() throws Exception {
		Member member = this.answers.signed("yyyy", "n");
		String page = get("/clinics/" + member.codes().getFirst(), this.analyst).getContentAsString();
		assertThat(page).contains("Meets the definition", "Mixed", "1 of 2 clinics meets the definition, 1 does not",
				"Answered <span>yes</span> in the survey", "History", "/classification/definitions/");
		String own = get("/clinics/" + member.codes().getFirst(), member.staff()).getContentAsString();
		assertThat(own).contains("Meets the definition", "Mixed")
			.doesNotContain("History of decisions", "/classification");
	}

	@Test
	void anOverrideNeedsAStateAndAReason() throws Exception {
		Member member = this.answers.signed("yyyy");
		String path = "/classification/clinics/" + member.codes().getFirst() + "/conditions/social-worker";
		assertThat(post(path, Map.of()).getContentAsString()).contains("Choose whether the condition",
				"at least 10 characters");
		assertThat(post(path, Map.of("state", "UNKNOWN", "reason", REASON)).getContentAsString())
			.contains("Choose whether the condition", REASON);
		assertThat(post(path, Map.of("state", "MET", "reason", "   short   ")).getContentAsString())
			.contains("at least 10 characters");
		assertThat(post(path, Map.of("state", "MET", "reason", "x".repeat(40_000))).getContentAsString())
			.contains("at most 1,000 characters");
		assertThat(post(path, Map.of("state", "MET", "reason", "with a \0 in the middle")).getContentAsString())
			.contains("control characters");
	}

	@Test
	void anOverrideIsConfirmedBeforeItIsSavedAndStaleOnesAreRefused() throws Exception {
		Member member = this.answers.signed("yyyy", "yyyy");
		String path = "/classification/clinics/" + member.codes().getFirst() + "/conditions/social-worker";
		MockHttpServletResponse shown = post(path, Map.of("state", "NOT_MET", "reason", REASON));
		assertThat(shown.getStatus()).isEqualTo(200);
		assertThat(shown.getContentAsString()).contains("Nothing is saved yet", "1 other clinic", REASON);
		MockHttpServletResponse stale = post(path,
				Map.of("state", "NOT_MET", "reason", REASON, "fingerprint", "of-something-else"));
		assertThat(stale.getStatus()).isEqualTo(409);
		assertThat(stale.getContentAsString()).as("what was typed").contains(REASON);
		String fingerprint = shown.getContentAsString()
			.replaceAll("(?s).*name=\"fingerprint\" value=\"(\\w+)\".*", "$1");
		Map<String, String> confirmed = Map.of("state", "NOT_MET", "reason", REASON, "fingerprint", fingerprint);
		assertThat(post(path, confirmed).getStatus()).isEqualTo(302);
		assertThat(post(path, confirmed).getStatus()).as("sent twice").isEqualTo(302);
		assertThat(get("/clinics/" + member.codes().getFirst(), this.analyst).getContentAsString())
			.contains("Set by an analyst", REASON, "The survey says that it is met");
		assertThat(get("/clinics/" + member.codes().getFirst(), member.staff()).getContentAsString())
			.contains("Set by an analyst")
			.doesNotContain(REASON);
		assertThat(get("/classification", this.analyst).getContentAsString()).contains(REASON);
		assertThat(get(path + "/lift", this.analyst).getContentAsString()).contains("Lift an override");
		assertThat(post(path + "/lift", Map.of("reason", "")).getContentAsString()).contains("at least 10 characters");
		assertThat(post(path + "/lift", Map.of("reason", REASON)).getContentAsString()).contains("Lift the override");
	}

	@Test
	void aDraftSaysWhatIsWrongAtItsField() throws Exception {
		long draft = ActingAs.call(this.analyst, this.drafts::begin);
		String path = "/classification/drafts/" + draft;
		assertThat(get(path, this.analyst).getContentAsString()).contains("Draft " + draft);
		assertThat(post(path, Map.of("revision", "1")).getContentAsString()).contains("Choose at least one condition",
				"write something here", "whole number of clinics");
		for (String odd : new String[] { "-1", "1000000000000", "10.5", "ten", "10000", "" }) {
			String page = post(path, draftFields("largeAbove", odd)).getContentAsString();
			assertThat(page).as(odd).contains("whole number of clinics from 0 to 9999");
		}
		assertThat(post(path, draftFields("conditions", "no-such-condition")).getContentAsString())
			.contains("not asked in the survey");
		assertThat(post(path, draftFields("name", "x".repeat(40_000))).getContentAsString())
			.contains("at most 100 characters");
		assertThat(post(path, draftFields("wording-social-worker", "x".repeat(40_000))).getContentAsString())
			.contains("at most 500 characters");
		MockHttpServletResponse stale = post(path, draftFields("revision", "7"));
		assertThat(stale.getStatus()).isEqualTo(409);
		assertThat(stale.getContentAsString()).contains("Somebody else has changed this draft", "Tried out");
		assertThat(post(path, draftFields("name", "Tried out")).getStatus()).isEqualTo(302);
		assertThat(get(path + "/preview", this.analyst).getContentAsString()).contains("would change",
				"Nothing is published yet");
		assertThat(post(path + "/publication", Map.of()).getStatus()).isEqualTo(409);
		assertThat(post(path + "/discard", Map.of("revision", "x")).getStatus()).isEqualTo(409);
		assertThat(post(path + "/discard", Map.of("revision", "2")).getStatus()).isEqualTo(302);
		assertThat(get(path, this.analyst).getStatus()).isEqualTo(404);
	}

	@Test
	void nothingOfADraftShowsElsewhere() throws Exception {
		Member member = this.answers.signed("yyyy");
		MockHttpServletResponse begun = post("/classification/drafts", Map.of());
		String path = String.valueOf(begun.getRedirectedUrl());
		post(path, draftFields("wording-social-worker", "A wording nobody published"));
		assertThat(get(path + "/preview", this.analyst).getContentAsString()).contains("A wording nobody published");
		for (String elsewhere : new String[] { "/clinics/" + member.codes().getFirst(), "/classification",
				"/classification/definitions/2" }) {
			assertThat(get(elsewhere, this.analyst).getContentAsString()).doesNotContain("A wording nobody published");
		}
		post(path + "/discard", Map.of("revision", "2"));
	}

	private static Map<String, String> draftFields(String field, String value) {
		Map<String, String> fields = new HashMap<>(Map.of("revision", "1", "name", "Tried out", "largeAbove", "10",
				"conditions", "social-worker", "wording-social-worker", "There is a social worker"));
		fields.put(field, value);
		return fields;
	}

	private MockHttpServletResponse get(String path, Caller person) throws Exception {
		return answer(MockMvcRequestBuilders.get(path), person);
	}

	private MockHttpServletResponse post(String path, Map<String, String> fields) throws Exception {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path).with(csrf());
		fields.forEach(request::param);
		return answer(request, this.analyst);
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Caller person) throws Exception {
		MockHttpServletResponse response = this.mvc.perform(request.with(TestPeople.signedIn(person)))
			.andReturn()
			.getResponse();
		response.setCharacterEncoding("UTF-8");
		return response;
	}

}
