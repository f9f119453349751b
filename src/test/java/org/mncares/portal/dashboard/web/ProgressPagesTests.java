package org.mncares.portal.dashboard.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.demo.DemoTest;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The progress page on the demonstration study, as an analyst sees it.
 */
@DemoTest
class ProgressPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void showsThePublishedFigures() throws Exception {
		String page = body("/dashboards/progress");
		assertThat(page)
			.contains("38 of 43 care systems have submitted", "of 322 clinics submitted", "eligible patients")
			.containsPattern(">194<")
			.containsPattern(">11,023<");
	}

	@Test
	void hidesSmallNumbersOfPeopleAndWhatWouldGiveThemAway() throws Exception {
		String file = body("/dashboards/progress/care-systems.csv");
		assertThat(patients(file, "WALLEYE")).isEqualTo("hidden");
		assertThat(patients(file, "AGATE")).isEqualTo("hidden");
		assertThat(patients(file, "WILDRICE"))
			.as("if 11 showed, the smaller 7 and 10, 17 together, could not be less than 6")
			.isEqualTo("hidden");
		assertThat(patients(file, "BANDSHELL")).isEqualTo("57");
		assertThat(file.lines().skip(1).map((line) -> line.substring(line.lastIndexOf(',') + 1)))
			.noneMatch((cell) -> cell.matches("[1-9]|10"))
			.filteredOn((cell) -> cell.equals("hidden"))
			.hasSizeGreaterThan(1);
		assertThat(body("/dashboards/progress")).contains(">hidden<");
	}

	@Test
	void theFiguresOverTimeTellNothingOfHiddenSystems() throws Exception {
		long shown = body("/dashboards/progress/care-systems.csv").lines()
			.skip(1)
			.map((line) -> line.substring(line.lastIndexOf(',') + 1))
			.filter((cell) -> !cell.equals("hidden"))
			.mapToLong(Long::parseLong)
			.sum();
		String months = body("/dashboards/progress/months.csv");
		assertThat(months.strip()).endsWith("," + shown);
		assertThat(months.lines().skip(1)).hasSizeBetween(4, 5);
	}

	@Test
	void eachTableCanBeSaved() throws Exception {
		assertThat(body("/dashboards/progress/answers.csv")).contains("care systems,38,1,4,43")
			.containsPattern("clinics,194,[0-9]+,[0-9]+,322");
	}

	@Test
	void isClosedToCareSystems() {
		assertThat(get("/dashboards/progress", TestPeople.staff(new CareSystemId(1)))).hasStatus(403);
		assertThat(get("/dashboards/progress/months.csv", TestPeople.staff(new CareSystemId(1)))).hasStatus(403);
	}

	private static String patients(String file, String system) {
		Matcher line = Pattern.compile("(?m)^" + system + ",.*,([^,\\r\\n]+)\\r?$").matcher(file);
		assertThat(line.find()).as(system).isTrue();
		return line.group(1);
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
