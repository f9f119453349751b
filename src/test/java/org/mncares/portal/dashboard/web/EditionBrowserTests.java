package org.mncares.portal.dashboard.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;
import org.mncares.portal.demo.DemoTest;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Coverage and data cuts of the demonstration study in a browser, wide and narrow, light
 * and dark.
 */
@DemoTest
@BrowserTest
class EditionBrowserTests {

	@Autowired
	private Accounts accounts;

	@Test
	void canBeReadAndUsed(Visitor visitor) {
		Caller analyst = TestPeople.open(this.accounts, Role.ANALYST, null);
		visitor.signIn(analyst.email(), TestPeople.PASSWORD);
		visitor.open("/data-cuts").assertAccessible();
		visitor.page().getByLabel("Name").fill("Seen in a browser " + System.nanoTime());
		visitor.page().locator("main button[type=submit]").click();
		assertThat(visitor.page().url()).matches(".*/data-cuts/\\d+");
		assertThat(visitor.page().textContent("main")).contains("Medica (from May 17, 2021)", "11,023");
		String cut = visitor.page().url().replaceAll(".*/", "");
		look(visitor,
				List.of("/data-cuts", "/data-cuts/" + cut, "/data-cuts/" + cut + "/comparison", "/dashboards/coverage",
						"/dashboards/coverage?size=large&location=rural&asOf=1700-01-01",
						"/dashboards/progress?cut=" + cut));
		visitor.open("/dashboards/coverage?cut=" + cut);
		visitor.page().getByLabel("Size").selectOption("small");
		visitor.page().locator("form.choose button").first().click();
		assertThat(visitor.page().url()).contains("cut=" + cut, "size=small");
	}

	private static void look(Visitor visitor, List<String> paths) {
		for (String path : paths) {
			String name = "edition" + path.replaceAll("\\d+", "n").replaceAll("\\W+", "-");
			visitor.onDesktop().open(path).assertAccessible().screenshot(name + "-1440");
			visitor.onPhone().open(path).assertAccessible().screenshot(name + "-390");
			assertThat((Boolean) visitor.page()
				.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).as(path)
				.isTrue();
		}
		visitor.inTheDark().onDesktop();
		for (String path : paths) {
			visitor.open(path).assertAccessible();
		}
		visitor.open("/dashboards/coverage").screenshot("edition-coverage-dark");
	}

}
