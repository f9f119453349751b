package org.mncares.portal.classification.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;
import org.mncares.portal.classification.SomeAnswers;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The classification in a browser: why a clinic is Mixed, an override and a draft with
 * their previews, wide and narrow, light and dark.
 */
@PortalTest
@BrowserTest
@Import({ SomeStudy.class, SomeAnswers.class })
class ClassificationBrowserTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private SomeAnswers answers;

	private Member member;

	@BeforeEach
	void aMixedSystem() {
		this.member = this.answers.signed("ynyy", "yyyn", "n", "yyyy");
	}

	@Test
	void theAnalystLearnsWhyAClinicIsMixedAndOverridesACondition(Visitor visitor) {
		signIn(visitor);
		visitor.open("/clinics/" + this.member.codes().get(1));
		assertThat(visitor.page().locator("main").textContent())
			.contains("2 of 4 clinics meet the definition, 2 do not");
		look(visitor, "clinic");
		visitor.page().locator("a:has-text('Override')").last().click();
		look(visitor, "override-form");
		visitor.page().check("input[value=MET]");
		visitor.page().click("main form button");
		visitor.assertAccessible();
		assertThat(visitor.page().locator(".field-error").textContent()).contains("at least 10 characters");
		visitor.page().fill("textarea", "The director confirmed it by phone.");
		visitor.page().click("main form button");
		assertThat(visitor.page().locator("h1").textContent()).isEqualTo("This is what would change");
		shoot(visitor, "override-preview");
		visitor.page().click("main form button");
		assertThat(visitor.page().locator("main").textContent()).contains("3 of 4 clinics meet the definition",
				"Set by an analyst");
		look(visitor, "clinic-overridden");
		visitor.open("/classification");
		look(visitor, "overview");
		visitor.open("/classification/definitions/2");
		look(visitor, "definition");
	}

	@Test
	void aDraftIsPreviewed(Visitor visitor) {
		signIn(visitor);
		visitor.open("/classification");
		visitor.page().click("main form button");
		look(visitor, "draft");
		visitor.page().check("#condition-social-worker-licensed");
		visitor.page().fill("#largeAbove", "3");
		visitor.page().click("main form button");
		assertThat(visitor.page().locator("h1").textContent()).contains("would change");
		look(visitor, "draft-preview");
		visitor.page().goBack();
		visitor.page().click("text=Discard this draft");
	}

	@Test
	void staffSeeTheirOwnClinic(Visitor visitor) {
		visitor.signIn(this.member.staff().email(), TestPeople.PASSWORD);
		visitor.open("/clinics/" + this.member.codes().getFirst());
		look(visitor, "clinic-staff");
	}

	private void signIn(Visitor visitor) {
		Caller analyst = TestPeople.open(this.accounts, Role.ANALYST, null);
		visitor.signIn(analyst.email(), TestPeople.PASSWORD);
	}

	/** Wide, narrow and dark, of a page that can be loaded again. */
	private void look(Visitor visitor, String name) {
		shoot(visitor, name);
		try (Visitor other = visitor.another()) {
			Caller analyst = TestPeople.open(this.accounts, Role.ANALYST, null);
			other.signIn(analyst.email(), TestPeople.PASSWORD).inTheDark();
			other.page().navigate(visitor.page().url());
			other.assertAccessible().screenshot("classification-" + name + "-dark");
		}
	}

	private static void shoot(Visitor visitor, String name) {
		visitor.onDesktop().assertAccessible().screenshot("classification-" + name);
		visitor.onPhone().assertAccessible().screenshot("classification-" + name + "-phone");
		assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
			.as(name + " scrolls sideways on a phone")
			.isEqualTo(true);
		visitor.onDesktop();
	}

}
