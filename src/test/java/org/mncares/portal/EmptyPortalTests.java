package org.mncares.portal;

import org.junit.jupiter.api.Test;
import org.mncares.portal.identity.TestPeople;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A portal without a cohort and without a care system says on each page what to do first.
 */
@PortalTest
@TestPropertySource(properties = "portal.test.database=empty")
class EmptyPortalTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void eachPageSaysWhatToDoFirst() {
		assertThat(get("/")).hasStatusOk();
		assertThat(get("/care-systems")).hasStatusOk().bodyText().contains("No care systems yet", "Add a care system");
		assertThat(get("/clinics")).hasStatusOk();
		assertThat(get("/admin/agreements")).hasStatusOk().bodyText().contains("Add a care system first");
		assertThat(get("/admin/cohorts")).hasStatusOk().bodyText().contains("No cohorts yet", "Define a cohort");
		assertThat(get("/admin/ruca")).hasStatusOk().bodyText().contains("No codes yet", "name it 2010");
		assertThat(get("/admin/care-systems/new")).hasStatusOk();
		assertThat(get("/admin/cohorts/new")).hasStatusOk()
			.bodyText()
			.contains("value=\"historical\"", "Keep it for the first cohort");
		for (String page : new String[] { "progress", "models", "survey", "coverage" }) {
			assertThat(get("/dashboards/" + page)).as(page)
				.hasStatusOk()
				.bodyText()
				.contains("Nothing to count yet", "historical");
		}
		assertThat(get("/dashboards/progress/months.csv")).hasStatus(404);
		assertThat(get("/dashboards/progress?cut=7")).hasStatus(404);
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(TestPeople.signedIn(TestPeople.administrator())).exchange();
	}

}
