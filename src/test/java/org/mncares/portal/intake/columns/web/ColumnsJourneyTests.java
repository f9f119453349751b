package org.mncares.portal.intake.columns.web;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.mncares.portal.browser.Visitor.click;

/**
 * A person with column names and dates of their own goes from the upload to a list that
 * is ready.
 */
@PortalTest
@BrowserTest
@Import(SomeStudy.class)
class ColumnsJourneyTests {

	private static final String HEADER = "Site,Chart No,Surnm,first_name,Born,sex,care_coordination_start,payor_1,"
			+ "member_id_1,Panel\n";

	@Autowired
	private SomeStudy study;

	@Test
	void matchesColumnsAndSaysHowDatesAreWritten(Visitor visitor) {
		Member member = this.study.member(1);
		visitor.signIn(member.staff().email(), TestPeople.PASSWORD);
		Page page = visitor.page();
		visitor.open("/patient-lists/new");
		page.locator("input[type=file]")
			.setInputFiles(new FilePayload("own-names.csv", "text/csv", list(member).getBytes(StandardCharsets.UTF_8)));
		click(page, AriaRole.BUTTON, "Upload and check");
		assertThat(page.locator("h1")).hasText("Which of your columns is which?");
		drawn(visitor, "columns-waiting");
		page.locator(".summarybar a").click();
		assertThat(page.locator("#column-0")).hasValue("clinic_id");
		assertThat(page.locator("#column-4")).hasValue("date_of_birth");
		drawn(visitor, "columns-match");
		click(page, AriaRole.BUTTON, "Save and check the list");
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("Patient ID is needed");
		drawn(visitor, "columns-problem");
		page.locator("#column-1").selectOption("patient_id");
		page.locator("#column-2").selectOption("last_name");
		click(page, AriaRole.BUTTON, "Save and check the list");
		assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("does the day come first")))
			.isVisible(new IsVisibleOptions().setTimeout(20_000));
		drawn(visitor, "dates-question");
		click(page, AriaRole.BUTTON, "Yes, the day comes first");
		assertThat(page.locator("h1")).hasText("Your list is ready to submit", new HasTextOptions().setTimeout(20_000));
		drawn(visitor, "dates-answered");
		page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("What the portal remembers")).first().click();
		assertThat(page.getByRole(AriaRole.ROW)).hasCount(6);
		drawn(visitor, "columns-remembered");
		page.getByRole(AriaRole.ROW, new GetByRoleOptions().setName("Panel")).getByRole(AriaRole.BUTTON).click();
		assertThat(page.getByRole(AriaRole.ROW)).hasCount(5);
	}

	private static String list(Member member) {
		StringBuilder text = new StringBuilder(HEADER);
		for (int i = 1; i <= 20; i++) {
			text.append(
					member.row(0, "C" + i, "Family" + i, (i + 5) + "/" + (i % 12 + 1) + "/1950", "2018-06-15").strip())
				.append(",A\n");
		}
		return text.toString();
	}

	private static void drawn(Visitor visitor, String name) {
		visitor.screenshot(name).assertAccessible();
		visitor.onPhone().screenshot(name + "-phone");
		visitor.inTheDark().screenshot(name + "-phone-dark").assertAccessible();
		visitor.onDesktop().screenshot(name + "-dark");
		visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
	}

}
