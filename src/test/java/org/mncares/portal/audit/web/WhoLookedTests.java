package org.mncares.portal.audit.web;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.ClinicAnswer;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * A care system's manager sees who looked at its patients, and nothing of another's.
 */
@PortalTest
class WhoLookedTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SomeStudy study;

	@Test
	void showsLooksByOwnPeopleAndByTheStudyAndNoOtherSystems() throws Exception {
		Member us = this.study.member(1);
		Member them = this.study.member(1);
		PatientListId ours = list(us);
		PatientListId theirs = list(them);
		ask("/patient-lists/" + ours, us.staff());
		this.study.submit(us, ours, Map.of(us.clinics().getFirst(), ClinicAnswer.Kind.PATIENTS));
		ask("/review/" + ours, TestPeople.administrator());
		ask("/patient-lists/" + theirs, them.staff());
		Caller manager = TestPeople.manager(us.careSystem());
		String page = ask("/who-looked", manager).getContentAsString();
		assertThat(page).contains("List " + ours + "<", "report viewed", "review viewed", "Your care system",
				"The study&#39;s administration");
		assertThat(page).doesNotContain("List " + theirs + "<", "patient-list/" + theirs, "uploaded", "127.0.0.1");
		assertThat(ask("/who-looked?what=everything&list=" + ours, manager).getContentAsString()).contains("uploaded");
		assertThat(ask("/who-looked?what=everything&list=" + theirs, manager).getContentAsString())
			.contains("No entry fits");
		String csv = ask("/who-looked/export.csv", manager).getContentAsString();
		assertThat(csv.lines().skip(1)).isNotEmpty().allMatch((line) -> line.contains("patient-list/" + ours));
	}

	@Test
	void showsThatTheStudyLookedAtWhatListsWroteAsPayors() throws Exception {
		Member us = this.study.member(1);
		this.study.upload(us, SomeStudy.HEADER + us.eligible(0, 1).replace("uninsured", "Quaint Plan"));
		Caller manager = TestPeople.manager(us.careSystem());
		assertThat(ask("/who-looked", manager).getContentAsString()).doesNotContain("payors viewed");
		ask("/admin/unmatched-payors", TestPeople.administrator());
		assertThat(ask("/who-looked", manager).getContentAsString()).contains("payors viewed")
			.doesNotContain("Quaint Plan");
	}

	@Test
	void isForManagersOnly() throws Exception {
		Member us = this.study.member(1);
		for (Caller other : new Caller[] { us.staff(), TestPeople.analyst(), TestPeople.administrator() }) {
			assertThat(ask("/who-looked", other).getStatus()).isEqualTo(403);
			assertThat(ask("/who-looked/export.csv", other).getStatus()).isEqualTo(403);
		}
	}

	@Test
	void whatCannotBeReadIsSaid() throws Exception {
		Caller manager = TestPeople.manager(this.study.member(1).careSystem());
		MockHttpServletResponse answer = ask("/who-looked?from=31.02.2021&list=x", manager);
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentAsString()).contains("could not be read");
	}

	private PatientListId list(Member member) {
		return this.study.upload(member, SomeStudy.HEADER + member.eligible(0, 1));
	}

	private MockHttpServletResponse ask(String path, Caller caller) throws Exception {
		return this.mvc.perform(get(URI.create(path)).with(TestPeople.signedIn(caller))).andReturn().getResponse();
	}

}
