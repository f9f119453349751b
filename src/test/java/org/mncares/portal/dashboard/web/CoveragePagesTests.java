package org.mncares.portal.dashboard.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.demo.DemoTest;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The coverage page on the demonstration study, as an analyst sees it.
 */
@DemoTest
class CoveragePagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void showsThePublishedFigures() throws Exception {
		assertThat(body("/dashboards/coverage")).contains("Payor partners cover 79.7 % of eligible patients", "11,023",
				"2,310", "2,150", "1,870", "1,480", "1,240", "8,785", "265 patients have", "the rows overlap");
		assertThat(body("/dashboards/coverage/partners.csv")).contains("HealthPartners,2020-09-01,2310,21.0",
				"any partner,,8785,79.7", "two or more partners,,265,2.4", "all,,11023,100.0");
	}

	@Test
	void countsThePartnersOfADate() throws Exception {
		String before = body("/dashboards/coverage/partners.csv?asOf=2021-05-16");
		assertThat(before).contains("2021-05-16,").doesNotContain("Medica,");
		assertThat(body("/dashboards/coverage/partners.csv?asOf=2021-05-17")).contains("Medica,2021-05-17,1480,13.4");
		assertThat(body("/dashboards/coverage")).contains("Medica joined");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0000-00-00", "1700-01-01", "9999-12-31", "tomorrow", "2021-02-30", "<b>" })
	void saysWhichDatesThereAre(String date) throws Exception {
		MvcTestResult result = this.mvc.get()
			.uri("/dashboards/coverage?asOf={date}", date)
			.with(TestPeople.signedIn(TestPeople.analyst()))
			.exchange();
		assertThat(result).hasStatusOk();
		assertThat(result.getResponse().getContentAsString())
			.contains("Enter a date from Sep 1, 2020", "aria-invalid=\"true\"")
			.doesNotContain("<b>");
	}

	@Test
	void hidesWhatWouldTellSmallCountsAndSaysWhatToDo() throws Exception {
		String page = body("/dashboards/coverage?size=large&location=rural");
		assertThat(page).contains("These figures are hidden", "Widen the filter").doesNotContain("2,310");
		assertThat(body("/dashboards/coverage/partners.csv?size=large&location=rural")).contains("hidden")
			.doesNotContainPattern(",[0-9]+,[0-9.]+\r?\n");
		assertThat(body("/dashboards/coverage/changes.csv?size=large&location=rural")).contains("hidden,hidden,hidden");
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "-1", "0", "999999999", "99999999999999999999" })
	void knowsNoSuchCut(String cut) {
		for (String path : new String[] { "/dashboards/coverage", "/dashboards/progress",
				"/dashboards/coverage/partners.csv", "/dashboards/progress/months.csv" }) {
			assertThat(get(path + "?cut=" + cut, TestPeople.analyst())).hasStatus(404);
		}
	}

	@Test
	void ignoresFiltersThatMeanNothing() throws Exception {
		assertThat(body("/dashboards/coverage?size=huge&location=%3Cscript%3E&model=' or 1=1")).contains("79.7 %");
	}

	@Test
	void isClosedToCareSystems() {
		assertThat(get("/dashboards/coverage", TestPeople.staff(new CareSystemId(1)))).hasStatus(403);
		assertThat(get("/data-cuts", TestPeople.staff(new CareSystemId(1)))).hasStatus(403);
	}

	private String body(String path) throws Exception {
		MvcTestResult result = get(path, TestPeople.analyst());
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsString();
	}

	private MvcTestResult get(String path, Caller caller) {
		return this.mvc.get().uri(path).with(TestPeople.signedIn(caller)).exchange();
	}

}
