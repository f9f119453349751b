package org.mncares.portal.survey.web;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.survey.web.SomeRespondents.Respondent;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The survey in a real browser, as a leader with 40 clinics, a colleague, and the study
 * go through it.
 */
@PortalTest
@BrowserTest
@Import(SomeRespondents.class)
class SurveyJourneyTests {

	private static final String SECTIONS = "/surveys/organizational/sections/";

	@Autowired
	private SomeRespondents respondents;

	@Autowired
	private Accounts accounts;

	@Test
	void aLeaderBeginsAColleagueResumesAndSignsAndTheStudyReturnsIt(Visitor visitor) {
		Respondent respondent = this.respondents.with(40);
		Page page = signIn(visitor, respondent.leader());
		look(visitor, "/", "survey-home");
		page.getByText("Answer the organizational survey").click();
		look(visitor, "/surveys", "survey-own");
		press(page, "Start the survey");
		assertThat(page.url()).endsWith("/surveys/organizational");
		look(visitor, "/surveys/organizational", "survey-tasks");
		press(page, "Start with the first section");
		organization(visitor);
		services(visitor);
		// The leader leaves in the middle of the personnel.
		page.locator("[data-key=personnel-rn] input[value=true]").check();
		saved(page, "personnel-rn");
		visitor.open("/");
		try (Visitor colleague = visitor.another()) {
			resume(colleague, respondent);
		}
		visitor.open("/surveys");
		assertThat(page.locator("main .tag").first()).containsText("Submitted");
		look(visitor, "/surveys", "survey-own-submitted");
		try (Visitor administrator = visitor.another()) {
			study(administrator);
		}
		visitor.open("/");
		assertThat(page.getByText("The study returned the survey: Please look")).isVisible();
		look(visitor, "/surveys/organizational", "survey-tasks-returned");
	}

	private void organization(Visitor visitor) {
		Page page = visitor.page();
		look(visitor, SECTIONS + "organization", "survey-organization");
		page.locator("#answersprimary-care-clinics").fill("-4");
		page.locator("#answersprimary-care-clinics").press("Tab");
		assertThat(page.locator("[data-key=primary-care-clinics] [data-fault]")).containsText("from 1 to 999");
		visitor.assertAccessible().screenshot("survey-organization-error");
		page.locator("#answersprimary-care-clinics").fill("40");
		page.locator("#answerspatients-per-clinic").fill("85");
		saved(page, "primary-care-clinics");
		press(page, "Save and continue");
		assertThat(page.url()).endsWith("/services");
	}

	private void services(Visitor visitor) {
		Page page = visitor.page();
		look(visitor, SECTIONS + "services", "survey-services");
		List<Locator> yes = page.locator("input[type=radio][value=true]").all();
		assertThat(yes).hasSize(13);
		// By the keyboard: space chooses, Tab goes on.
		yes.getFirst().focus();
		for (int service = 0; service < 13; service++) {
			page.keyboard().press(" ");
			page.keyboard().press("Tab");
		}
		assertThat(page.locator("[data-count]")).hasText("13 of 13 answered");
		saved(page, "service-cultural");
		press(page, "Save and continue");
		assertThat(page.url()).endsWith("/personnel");
	}

	private void resume(Visitor visitor, Respondent respondent) {
		Page page = signIn(visitor, respondent.colleague());
		page.getByText("Answer the organizational survey").click();
		assertThat(page.getByText("Kim Leader changed this").first()).isVisible();
		visitor.assertAccessible().screenshot("survey-tasks-resumed");
		visitor.open(SECTIONS + "personnel");
		assertThat(page.locator("[data-key=personnel-rn] input[value=true]")).isChecked();
		personnel(page);
		clinics(visitor);
		press(page, "Save and continue");
		assertThat(page.url()).endsWith("/review");
		look(visitor, "/surveys/organizational/review", "survey-review");
		look(visitor, "/surveys/organizational/copy", "survey-copy-draft");
		visitor.open("/surveys/organizational/review");
		press(page, "Sign and submit");
		assertThat(page.locator(".summary li")).hasCount(2);
		visitor.assertAccessible().screenshot("survey-review-errors");
		page.locator("#agreed").check();
		page.locator("#password").fill("not the password at all");
		press(page, "Sign and submit");
		assertThat(page.locator(".summary li")).hasCount(1);
		page.locator("#password").fill(TestPeople.PASSWORD);
		press(page, "Sign and submit");
		assertThat(page.url()).endsWith("/submitted");
		look(visitor, "/surveys/organizational/submitted", "survey-submitted");
		look(visitor, "/surveys/organizational/versions/1", "survey-version");
	}

	private static void personnel(Page page) {
		for (String link : List.of("lpn-cma", "chw", "social-worker", "non-clinical")) {
			page.locator("[data-key=personnel-" + link + "] input[value=false]").check();
		}
		assertThat(page.locator("#answerspersonnel-other-text")).isHidden();
		page.locator("[data-key=personnel-other] input[value=true]").check();
		page.locator("#answerspersonnel-other-text").fill("Pharmacists");
		saved(page, "personnel-other-text");
		assertThat(page.locator("[data-count]")).hasText("7 of 7 answered");
		press(page, "Save and continue");
	}

	private static void clinics(Visitor visitor) {
		Page page = visitor.page();
		look(visitor, SECTIONS + "clinics", "survey-clinics");
		assertThat(page.locator("[data-count]")).hasText("0 of 40 clinics complete");
		Locator first = page.locator("tbody tr").first();
		first.locator("td:nth-child(2) input[value=false]").check();
		assertThat(first.locator("td:nth-child(3)")).containsText("Not asked");
		page.locator("[data-fill='clinic-social-worker:true']").click();
		visitor.assertAccessible().screenshot("survey-clinics-overwrite");
		page.getByText("Only fill the empty ones").click();
		assertThat(page.locator("#undo")).containsText("“Yes” for 39 clinics.");
		for (String link : List.of("licensed", "coordinates", "interacts")) {
			page.locator("[data-fill='clinic-social-worker-" + link + ":true']").click();
		}
		assertThat(page.locator("[data-count]")).hasText("40 of 40 clinics complete");
		page.locator("#undo button").click();
		assertThat(page.locator("[data-count]")).hasText("1 of 40 clinics complete");
		page.locator("#only-unanswered").check();
		assertThat(page.locator("tbody tr:visible")).hasCount(39);
		visitor.assertAccessible().screenshot("survey-clinics-filtered");
		page.locator("[data-fill='clinic-social-worker-interacts:true']").click();
		assertThat(page.locator("[data-saving]")).hasText("All changes are saved");
		page.locator("#only-unanswered").uncheck();
		visitor.onPhone().assertAccessible().screenshot("survey-clinics-answered-390").onDesktop();
		visitor.assertAccessible().screenshot("survey-clinics-answered");
	}

	private void study(Visitor visitor) {
		Page page = signIn(visitor, TestPeople.open(this.accounts, Role.ADMIN, null));
		look(visitor, "/surveys", "survey-responses");
		visitor.open("/surveys?state=SUBMITTED");
		page.locator("main table a").last().click();
		String response = page.url().replaceAll("https?://[^/]+", "");
		look(visitor, response, "survey-response");
		look(visitor, response + "/return", "survey-return");
		press(page, "Return the survey");
		assertThat(page.locator(".summary li")).hasCount(1);
		visitor.assertAccessible();
		page.locator("#message").fill("Please look at the first clinic again.");
		press(page, "Return the survey");
		assertThat(page.locator(".notice").first()).containsText("The survey was returned");
		look(visitor, "/admin/instruments", "survey-instruments");
		look(visitor, "/admin/instruments/1", "survey-instrument");
	}

	@Test
	void twoColleaguesAtOneField(Visitor visitor) {
		Respondent respondent = this.respondents.begun(1);
		Page page = signIn(visitor, respondent.leader());
		visitor.open(SECTIONS + "organization");
		try (Visitor other = visitor.another()) {
			Page theirs = signIn(other, respondent.colleague());
			other.open(SECTIONS + "organization");
			theirs.locator("#answersprimary-care-clinics").fill("12");
			saved(theirs, "primary-care-clinics");
		}
		page.locator("#answersprimary-care-clinics").fill("14");
		page.locator("#answerspatients-per-clinic").fill("77");
		assertThat(page.locator(".conflict")).containsText("Ann Lee changed this to 12 at");
		assertThat(page.locator(".conflict")).containsText("Yours: 14");
		visitor.assertAccessible().screenshot("survey-conflict");
		visitor.onPhone().assertAccessible().screenshot("survey-conflict-390").onDesktop();
		page.getByText("Keep 12").click();
		assertThat(page.locator("#answersprimary-care-clinics")).hasValue("12");
		page.locator("#answersprimary-care-clinics").fill("15");
		saved(page, "primary-care-clinics");
		this.respondents.colleagueAnswers(respondent, "primary-care-clinics", "16", 2);
		page.locator("#answersprimary-care-clinics").fill("17");
		page.getByText("Use 17").click();
		saved(page, "primary-care-clinics");
		page.reload();
		assertThat(page.locator("#answersprimary-care-clinics")).hasValue("17");
		assertThat(page.locator("#answerspatients-per-clinic")).hasValue("77");
	}

	@Test
	void aLostConnectionAndALostSessionLoseNothing(Visitor visitor) {
		Respondent respondent = this.respondents.begun(1);
		Page page = signIn(visitor, respondent.leader());
		visitor.open(SECTIONS + "organization");
		page.context().setOffline(true);
		page.locator("#answersprimary-care-clinics").fill("12");
		assertThat(page.locator("[data-saving]")).hasText("Not saved yet, trying again");
		visitor.screenshot("survey-offline");
		page.context().setOffline(false);
		assertThat(page.locator("[data-saving]")).hasText("All changes are saved");
		page.context().clearCookies();
		page.locator("#answerspatients-per-clinic").fill("81");
		assertThat(page.locator("[data-signed-out]")).isVisible();
		visitor.assertAccessible().screenshot("survey-signed-out");
		Page tab = page.context().waitForPage(() -> page.getByText("sign in again in a new tab").click());
		tab.locator("input[name=email]").fill(respondent.leader().email());
		tab.locator("input[name=password]").fill(TestPeople.PASSWORD);
		tab.locator("form:has(input[name=password]) button[type=submit]").click();
		tab.waitForLoadState(LoadState.LOAD);
		assertThat(page.locator("[data-saving]")).hasText("All changes are saved",
				new HasTextOptions().setTimeout(15_000));
		assertThat(page.locator("[data-signed-out]")).isHidden();
		page.reload();
		assertThat(page.locator("#answersprimary-care-clinics")).hasValue("12");
		assertThat(page.locator("#answerspatients-per-clinic")).hasValue("81");
	}

	@Test
	void whatIsRefusedIsNotCalledSaved(Visitor visitor) {
		Respondent respondent = this.respondents.begun(1);
		Page page = signIn(visitor, respondent.leader());
		visitor.open(SECTIONS + "organization");
		page.locator("#answersprimary-care-clinics").fill("-4");
		page.locator("#answersprimary-care-clinics").press("Tab");
		assertThat(page.locator("[data-saving]")).hasText("1 answer is not saved: see the message at it.");
		page.locator("#answerspatients-per-clinic").fill("85");
		saved(page, "patients-per-clinic");
		assertThat(page.locator("[data-saving]")).hasText("1 answer is not saved: see the message at it.");
		assertThat(warns(page)).as("leaving").isTrue();
		page.locator("#answersprimary-care-clinics").fill("4");
		page.locator("#answersprimary-care-clinics").press("Tab");
		assertThat(page.locator("[data-saving]")).hasText("All changes are saved");
		assertThat(warns(page)).as("leaving").isFalse();
	}

	@Test
	void whoStillTypesIsToldThatAColleagueSigned(Visitor visitor) {
		Respondent respondent = this.respondents.begun(1);
		Page page = signIn(visitor, respondent.leader());
		visitor.open(SECTIONS + "organization");
		this.respondents.submit(respondent);
		page.locator("#answersprimary-care-clinics").fill("44");
		page.locator("#answersprimary-care-clinics").press("Tab");
		assertThat(page.locator("[data-over]")).containsText("The survey was submitted or changed meanwhile.");
		assertThat(page.locator("#answersprimary-care-clinics")).hasValue("44");
		visitor.assertAccessible().screenshot("survey-over");
		assertThat(warns(page)).as("leaving").isFalse();
		page.getByText("See where the survey stands").click();
		assertThat(page.url()).endsWith("/surveys");
	}

	@Test
	void anAnswerThatIsNotThereBlocksNoOther(Visitor visitor) {
		Respondent respondent = this.respondents.begun(1);
		Page page = signIn(visitor, respondent.leader());
		visitor.open(SECTIONS + "organization");
		page.route("**/surveys/organizational/answers", (route) -> {
			if (route.request().postData().contains("primary-care-clinics")) {
				route.fulfill(new Route.FulfillOptions().setStatus(404));
			}
			else {
				route.resume();
			}
		});
		page.locator("#answersprimary-care-clinics").pressSequentially("4");
		page.locator("#answerspatients-per-clinic").pressSequentially("85");
		assertThat(page.locator("[data-over]")).isVisible();
		saved(page, "patients-per-clinic");
		assertThat(page.locator("[data-saving]")).hasText("Not all is saved: see the message above");
		assertThat(warns(page)).as("leaving").isFalse();
	}

	/** Whether leaving the page asks first. */
	private static boolean warns(Page page) {
		return (boolean) page.evaluate("!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))");
	}

	@Test
	void withoutScriptsTheWholeSurveyIsAnsweredAndSigned(Visitor visitor) {
		Respondent respondent = this.respondents.begun(3);
		try (Visitor cautious = visitor.withoutScripts()) {
			Page page = signIn(cautious, respondent.leader());
			cautious.open(SECTIONS + "organization");
			page.locator("#answersprimary-care-clinics").fill("many");
			page.locator("#answerspatients-per-clinic").fill("85");
			press(page, "Save and continue");
			assertThat(page.locator(".summary a")).hasCount(1);
			assertThat(page.locator("#answersprimary-care-clinics")).hasValue("many");
			page.locator("#answersprimary-care-clinics").fill("3");
			press(page, "Save and continue");
			page.locator("input[type=radio][value=true]").all().forEach(SurveyJourneyTests::choose);
			press(page, "Save and continue");
			page.locator("input[type=radio][value=false]").all().forEach(SurveyJourneyTests::choose);
			cautious.screenshot("survey-personnel-no-script");
			press(page, "Save and continue");
			page.locator("tbody tr").first().locator("td:nth-child(2) input[value=false]").check();
			cautious.screenshot("survey-clinics-no-script");
			page.locator("[data-fill='clinic-social-worker:true']").click();
			cautious.screenshot("survey-fill-no-script");
			press(page, "Answer for all clinics");
			page.locator("input[type=radio][value=true]").all().forEach(SurveyJourneyTests::choose);
			press(page, "Save and continue");
			page.locator("#agreed").check();
			page.locator("#password").fill(TestPeople.PASSWORD);
			press(page, "Sign and submit");
			assertThat(page.url()).endsWith("/submitted");
		}
	}

	/** By the keyboard. */
	private static void choose(Locator radio) {
		radio.focus();
		radio.press(" ");
	}

	private static void saved(Page page, String key) {
		assertThat(page.locator("[data-key=" + key + "] [data-saved]").first()).containsText("Saved ");
	}

	private static void press(Page page, String label) {
		page.locator("main .btn:visible:not([tabindex='-1'])")
			.filter(new Locator.FilterOptions().setHasText(label))
			.first()
			.press("Enter");
		page.waitForLoadState();
	}

	private Page signIn(Visitor visitor, Caller person) {
		visitor.signIn(person.email(), TestPeople.PASSWORD);
		return visitor.page();
	}

	private static void look(Visitor visitor, String path, String name) {
		visitor.open(path).onDesktop().assertAccessible().screenshot(name);
		visitor.onPhone().assertAccessible().screenshot(name + "-390");
		assertThat(visitor.page().evaluate("document.documentElement.scrollWidth > window.innerWidth"))
			.as("scrolls sideways on a phone: " + path)
			.isEqualTo(false);
		visitor.inTheDark().open(path).assertAccessible().screenshot(name + "-390-dark");
		visitor.onDesktop().screenshot(name + "-dark");
		visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		visitor.open(path);
		assertThat(visitor.page().evaluate("document.documentElement.scrollWidth > window.innerWidth"))
			.as("scrolls sideways: " + path)
			.isEqualTo(false);
	}

}
