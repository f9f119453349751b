package org.mncares.portal.intake.unmatched.web;

import java.time.Duration;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator welcomes a payor partner in a real browser: adds it, maps what lists
 * wrote for it, has open lists checked again, re-applies names and takes a mapping back.
 */
@PortalTest
@BrowserTest
@Import(SomeStudy.class)
class PayorJourneyTests {

	@Autowired
	private SomeStudy study;

	@Autowired
	private Accounts accounts;

	@Test
	void anAdministratorWelcomesAPartner(Visitor visitor) {
		Member accepted = this.study.member(1);
		PatientListId list = this.study.upload(accepted,
				SomeStudy.HEADER + accepted.eligible(0, 1).replace("uninsured", "Larkspur Advantage")
						+ accepted.eligible(0, 2).replace("uninsured", "Larkspur"));
		this.study.submit(accepted, list, Map.of());
		this.study.accept(list);
		Member open = this.study.member(1);
		PatientListId openList = this.study.upload(open,
				SomeStudy.HEADER + open.eligible(0, 1).replace("uninsured", "Larkspur Adv."));
		Caller administrator = TestPeople.open(this.accounts, Role.ADMIN, null);
		visitor.signIn(administrator.email(), TestPeople.PASSWORD);
		add(visitor);
		Page page = visitor.page();
		look(visitor, "/admin/unmatched-payors", "unmatched-queue");
		look(visitor, "/", "home-unmatched");
		decide(visitor, "Larkspur Adv.");
		look(visitor, "/admin/unmatched-payors/check-again", "unmatched-check");
		page.getByText("Check them again").click();
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.study.view(openList).status() == ListStatus.NEEDS_CORRECTION);
		decide(visitor, "Larkspur Advantage");
		look(visitor, "/admin/payors/re-application", "re-application");
		assertThat(page.locator("h1").textContent()).contains("1 patient would change");
		visitor.onPhone().assertAccessible().screenshot("re-application-phone").onDesktop();
		press(page, "Re-apply names");
		assertThat(page.locator("main, .notice").allTextContents().toString()).contains("Names were re-applied");
		visitor.assertAccessible();
		look(visitor, "/admin/payors/mappings", "mappings");
		page.getByText("Revoke the mapping of Larkspur Advantage").click();
		press(page, "Revoke the mapping");
		assertThat(page.locator(".field-error").textContent()).contains("Say why");
		visitor.assertAccessible().screenshot("revocation");
		page.locator("#reason").fill("It is a dental plan");
		press(page, "Revoke the mapping");
		visitor.open("/admin/unmatched-payors");
		assertThat(page.locator("main").textContent()).contains("Larkspur Advantage");
	}

	/**
	 * Tries the pattern with scripts, sees the effect, and saves with names re-applied.
	 */
	private static void add(Visitor visitor) {
		Page page = visitor.page();
		look(visitor, "/admin/payors/new", "payor-new");
		page.locator("#name").fill("Larkspur Health Plan of the North");
		page.locator("#shortName").fill("Larkspur");
		page.locator("#code").fill("lk1");
		page.locator("#joinedOn").fill("2021-05-17");
		page.locator("#memberIdPattern").fill("LK\\d{6}");
		page.locator("#examples").fill("LK123456\nLK12345");
		press(page, "Try the pattern");
		page.locator("#trial .tag").first().waitFor();
		assertThat(page.locator("#trial").textContent()).contains("1 of 2 examples match");
		assertThat(page.locator("#name").inputValue()).startsWith("Larkspur Health");
		visitor.assertAccessible().screenshot("payor-trial");
		press(page, "See what it changes");
		assertThat(page.locator("main").textContent()).contains("lists wrote one of its names for 1");
		visitor.assertAccessible().screenshot("payor-effect");
		visitor.inTheDark().assertAccessible().screenshot("payor-effect-dark");
		press(page, "Save and re-apply names");
		assertThat(page.url()).endsWith("/admin/payors/LK1");
		assertThat(page.locator(".notice").first().textContent()).contains("1 accepted patient changed");
		page.locator("#alias").fill("n/a");
		press(page, "Add the alias");
		assertThat(page.locator("#alias-error").textContent()).contains("cannot mean a payor");
		visitor.assertAccessible().screenshot("payor-alias");
		page.getByText("Add a contact").click();
		page.locator("#name").fill("Kim Ånder");
		page.locator("#email").fill("kim@larkspur.example");
		visitor.assertAccessible().screenshot("payor-contact");
		press(page, "Save the contact");
		visitor.assertAccessible().onPhone().screenshot("payor-phone").assertAccessible().onDesktop();
		look(visitor, "/admin/payors/LK1/edit", "payor-edit");
		withoutScripts(visitor);
		look(visitor, "/admin/payors", "payors");
	}

	private static void withoutScripts(Visitor visitor) {
		try (Visitor plain = visitor.withoutScripts()) {
			plain.page()
				.context()
				.addCookies(visitor.page()
					.context()
					.cookies()
					.stream()
					.map((cookie) -> new Cookie(cookie.name, cookie.value).setDomain(cookie.domain)
						.setPath(cookie.path))
					.toList());
			plain.open("/admin/payors/LK1/edit");
			plain.page().locator("#examples").fill("LK123456\nno");
			press(plain.page(), "Try the pattern");
			assertThat(plain.page().locator("#trial").textContent()).contains("1 of 2 examples match");
		}
	}

	private static void decide(Visitor visitor, String written) {
		Page page = visitor.open("/admin/unmatched-payors").page();
		page.getByRole(AriaRole.ROW)
			.filter(new Locator.FilterOptions().setHasText(written))
			.getByRole(AriaRole.LINK)
			.first()
			.click();
		press(page, "Save the decision");
		assertThat(page.locator(".summary").textContent()).contains("Choose what it means");
		visitor.assertAccessible().screenshot("unmatched-value");
		page.locator("section:has(#alike) a").first().click();
		assertThat(page.locator("#partner").inputValue()).isNotEmpty();
		page.locator("#reason").fill("Asked <them>");
		press(page, "Save the decision");
		assertThat(page.locator(".notice").first().textContent()).contains("means Larkspur Health Plan");
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

	private static void look(Visitor visitor, String path, String name) {
		visitor.open(path).assertAccessible().screenshot(name);
	}

}
