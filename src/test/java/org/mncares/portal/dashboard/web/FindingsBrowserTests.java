package org.mncares.portal.dashboard.web;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.dashboard.InventedEdition;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of models, survey findings and response tracking in a browser: charts are
 * drawn from their tables and saved as images, wide and narrow, light and dark.
 */
@PortalTest
@BrowserTest
class FindingsBrowserTests {

	private static final List<String> PAGES = List.of("models", "survey", "responses");

	private static final Map<String, List<Integer>> SYSTEMS = Map.of("MEDICAL", List.of(1, 1, 2, 2, 3, 4, 5, 10, 18),
			"MEDICAL_SOCIAL", List.of(1, 2, 3, 4, 7, 12, 33), "MIXED", List.of(20, 28), "NOT_YET_CLASSIFIED",
			List.of(1));

	private static final List<String> QUESTIONS = List.of("service-employment", "service-spiritual",
			"service-financial", "service-transitional", "service-disease-management",
			"service-primary-care-behavioral", "service-education", "service-community-resources",
			"service-housing-transportation-food", "service-mental-health", "service-specialty-behavioral",
			"service-insurance", "service-cultural", "personnel-rn", "personnel-lpn-cma", "personnel-chw",
			"personnel-social-worker", "personnel-non-clinical", "personnel-other");

	@Autowired
	private Accounts accounts;

	@Autowired
	private TestDatabase database;

	@Autowired
	private Cohorts cohorts;

	private InventedEdition edition;

	private Caller analyst;

	@BeforeEach
	void invent() {
		this.analyst = TestPeople.open(this.accounts, Role.ANALYST, null);
		this.edition = InventedEdition.begin(this.database, this.cohorts);
		SYSTEMS.forEach((model, sizes) -> sizes.forEach((clinics) -> system(model, clinics)));
	}

	private void system(String model, int clinics) {
		boolean open = model.equals("NOT_YET_CLASSIFIED");
		long system = this.edition.system("Tamarack Health of " + model.charAt(0) + clinics,
				(clinics > 10) ? "LARGE" : "SMALL", (clinics % 2 == 0) ? "URBAN" : "RURAL", model,
				open ? "OPEN" : (clinics == 7) ? "RETURNED" : "SUBMITTED", open ? null : "ACCEPTED");
		for (int i = 0; i < clinics; i++) {
			boolean meets = model.equals("MEDICAL_SOCIAL") || (model.equals("MIXED") && i % 3 == 0);
			this.edition.clinic(system, "Clinic " + i + " of " + model.charAt(0) + clinics, model,
					open ? "UNKNOWN" : meets ? "MEETS" : "DOES_NOT_MEET", open ? "yu" : meets ? "yyy" : "ynn",
					(i % 2 == 0) ? "1" : "10.2");
		}
		this.edition.answer(system, "primary-care-clinics", clinics + 1)
			.answer(system, "patients-per-clinic", clinics * 17);
		for (int i = 0; i < QUESTIONS.size(); i++) {
			this.edition.answer(system, QUESTIONS.get(i), (clinics * 7 + i * 5) % 11 > i % 6);
		}
	}

	@Test
	void everyPageIsAccessibleWideAndNarrowLightAndDark(Visitor visitor) {
		visitor.signIn(this.analyst.email(), TestPeople.PASSWORD);
		for (String page : PAGES) {
			String path = "/dashboards/" + page + "?" + this.edition.cut();
			visitor.onDesktop().open(path).assertAccessible().screenshot("findings-" + page);
			visitor.onPhone().open(path).assertAccessible().screenshot("findings-" + page + "-phone");
			assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
				.as(path + " scrolls sideways on a phone")
				.isEqualTo(true);
		}
		visitor.inTheDark();
		for (String page : PAGES) {
			visitor.onDesktop()
				.open("/dashboards/" + page + "?mixed=yes&" + this.edition.cut())
				.assertAccessible()
				.screenshot("findings-" + page + "-dark");
		}
		visitor.onPhone()
			.open("/dashboards/survey?mixed=yes&" + this.edition.cut())
			.screenshot("findings-survey-phone-dark");
	}

	@Test
	void everyChartIsDrawnAndItsTableCanBeShown(Visitor visitor) {
		visitor.signIn(this.analyst.email(), TestPeople.PASSWORD);
		for (Map.Entry<String, Integer> charts : Map.of("models", 2, "survey", 4, "responses", 1).entrySet()) {
			Page page = visitor.open("/dashboards/" + charts.getKey() + "?" + this.edition.cut()).page();
			assertThat(page.locator("canvas").count()).isEqualTo(charts.getValue());
			for (Locator canvas : page.locator("canvas").all()) {
				assertThat((Integer) canvas.evaluate("""
						(canvas) => new Set(new Uint32Array(canvas.getContext('2d')
						    .getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size"""))
					.as("colours of the chart " + canvas.getAttribute("aria-label"))
					.isGreaterThan(4);
			}
		}
		Page survey = visitor.open("/dashboards/survey?" + this.edition.cut()).page();
		Locator personnel = survey.locator("section:has(#personnel)");
		assertThat(personnel.locator("table").isVisible()).isFalse();
		personnel.locator("button:has-text('Show table')").click();
		assertThat(personnel.locator("table").isVisible()).isTrue();
		assertThat(personnel.locator("tbody tr").count()).isEqualTo(6);
	}

	@Test
	void everyChartIsSavedAsALightImage(Visitor visitor) throws IOException {
		visitor.signIn(this.analyst.email(), TestPeople.PASSWORD).inTheDark();
		for (String name : PAGES) {
			Page page = visitor.open("/dashboards/" + name + "?mixed=yes&" + this.edition.cut()).page();
			for (Locator button : page.locator("button:has-text('Save as image')").all()) {
				Download download = page.waitForDownload(button::click);
				assertThat(download.suggestedFilename())
					.matches("[a-z-]+-cut-" + this.edition.id() + "-2021-10-29\\.png");
				Path file = Path.of("target/screenshots",
						"saved-" + download.suggestedFilename().replaceAll("\\d+", "n"));
				download.saveAs(file);
				assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G');
				BufferedImage image = ImageIO.read(file.toFile());
				assertThat(image.getWidth()).isEqualTo(2400);
				assertThat(image.getRGB(3, 3)).isEqualTo(0xFFFFFFFF);
				assertThat(image.getRGB(3, image.getHeight() - 3)).isEqualTo(0xFFFFFFFF);
				assertThat(darkIn(image)).as("written above the chart").isGreaterThan(500);
			}
		}
	}

	private static int darkIn(BufferedImage image) {
		int dark = 0;
		for (int x = 0; x < image.getWidth(); x++) {
			for (int y = 60; y < 160; y++) {
				dark += ((image.getRGB(x, y) & 0xFF) < 100) ? 1 : 0;
			}
		}
		return dark;
	}

	@Test
	void allFiguresAreThereWithoutScripts(Visitor visitor) {
		try (Visitor cautious = visitor.withoutScripts()) {
			cautious.signIn(this.analyst.email(), TestPeople.PASSWORD);
			Page page = cautious.open("/dashboards/survey?" + this.edition.cut()).page();
			assertThat(page.locator("table:visible").count()).isEqualTo(4);
			page.click("text=Include Mixed organizations");
			assertThat(page.locator("section:has(#personnel) thead th:has-text('Mixed')").count()).isEqualTo(2);
			page.selectOption("select[name=size]", "large");
			page.click("form[aria-label='What to show'] button");
			assertThat(page.url()).contains("size=large", "mixed=yes", this.edition.cut());
			page = cautious.open("/dashboards/models?" + this.edition.cut()).page();
			page.fill("#q", "of m33");
			page.click("form[role=search] button");
			assertThat(page.locator("section:has(#clinics) tbody tr").count()).isEqualTo(33);
			page.click("thead a:has-text('RUCA')");
			assertThat(page.locator("th[aria-sort=ascending]").textContent()).contains("RUCA");
			assertThat(page.inputValue("#q")).isEqualTo("of m33");
			page = cautious.open("/dashboards/responses?" + this.edition.cut()).page();
			page.selectOption("select[name=survey]", "open");
			page.click("form[aria-label='Which care systems to list'] button");
			assertThat(page.locator("section:has(#care-systems) tbody tr").count()).isOne();
			assertThat(page.locator("section:has(#care-systems) tbody").textContent()).contains("7 of 9");
		}
	}

}
