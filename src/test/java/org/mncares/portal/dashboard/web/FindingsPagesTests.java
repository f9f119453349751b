package org.mncares.portal.dashboard.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.dashboard.InventedEdition;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of models, survey findings and response tracking and their files, of an
 * invented data cut, whatever an address asks for.
 */
@PortalTest
@Import(SomeStudy.class)
class FindingsPagesTests {

	private static final List<String> PAGES = List.of("/dashboards/models", "/dashboards/survey",
			"/dashboards/responses");

	private static final List<String> FILES = List.of("/dashboards/models/classes.csv",
			"/dashboards/models/own-decisions.csv", "/dashboards/models/sizes.csv", "/dashboards/models/clinics.csv",
			"/dashboards/survey/clinics.csv", "/dashboards/survey/patients.csv", "/dashboards/survey/services.csv",
			"/dashboards/survey/personnel.csv", "/dashboards/responses/states.csv",
			"/dashboards/responses/care-systems.csv");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestDatabase database;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private SomeStudy study;

	private InventedEdition edition;

	@BeforeEach
	void invent() {
		this.edition = InventedEdition.begin(this.database, this.cohorts);
		long medical = this.edition.system("Alder", "SMALL", "RURAL", "MEDICAL");
		this.edition.clinic(medical, "Alder <b>North</b>", "MEDICAL", "DOES_NOT_MEET", "ynu", "10.2");
		this.edition.clinic(medical, "=cmd|' /C calc'!A0", "MEDICAL", "DOES_NOT_MEET", "n", "4");
		this.edition.answer(medical, "primary-care-clinics", 2).answer(medical, "personnel-rn", true);
		long social = this.edition.system("Birch & Sons", "LARGE", "URBAN", "MEDICAL_SOCIAL", "OPEN", null);
		this.edition.clinic(social, "Birch East", "MEDICAL_SOCIAL", "MEETS", "yyy", "1");
		this.edition.answer(social, "personnel-rn", false);
	}

	@Test
	void thePageOfModelsNamesWhatItCounts() throws Exception {
		String page = body("/dashboards/models?" + this.edition.cut());
		assertThat(page)
			.contains("data cut Invented", "Refined definition, version 2</span> · ", "2 organizations, 3 clinics",
					"Clinics by reported class", "Clinics by their own decision", "more than <span>10</span> certified",
					"Alder &lt;b&gt;North&lt;/b&gt;", "67 %", "33 %", "Wording 3")
			.doesNotContain("<b>North");
	}

	@Test
	void filesHoldWhatThePageShows() throws Exception {
		assertThat(lines("/dashboards/models/classes.csv")).containsExactly(
				"reported_class,organizations,clinics,percent_of_clinics", "Medical,1,2,67", "Medical/Social,1,1,33",
				"Mixed,0,0,0", "Not yet classified,0,0,0", "All,2,3,100");
		assertThat(lines("/dashboards/models/own-decisions.csv")).endsWith("Not known,0,0", "All,3,100");
		assertThat(lines("/dashboards/models/sizes.csv")).containsExactly("organizations,urban,rural,unknown,all",
				"Small,0,1,0,1", "Large,1,0,0,1", "All,1,1,0,2");
		assertThat(lines("/dashboards/survey/personnel.csv")).contains(
				"personnel-rn,Registered nurses (RNs),100,1,1,0,0,1,50,1,2",
				"personnel-chw,Community health workers,,0,0,,0,0,,0,0");
		assertThat(lines("/dashboards/survey/clinics.csv")).contains("2–3,1,0,1", "All that answered,1,0,1",
				"Median,2,,2");
		assertThat(lines("/dashboards/responses/states.csv")).containsExactly("survey,care_systems", "Not opened,0",
				"Opened,1", "Submitted,1", "Returned,0", "All,2");
		assertThat(lines("/dashboards/responses/care-systems.csv").getLast())
			.isEqualTo("S2,Birch & Sons,Opened,7,9,2021-07-01T12:00:00Z,,,,1,1,1,3");
	}

	@Test
	void aFileKeepsTheFiltersAndNeutralizesFormulas() throws Exception {
		List<String> all = lines("/dashboards/models/clinics.csv");
		assertThat(all).hasSize(4).first().asString().endsWith("ruca,location,condition_1,condition_2,condition_3");
		assertThat(all).noneMatch((line) -> line.contains(",=cmd"));
		assertThat(all).anyMatch((line) -> line.endsWith("10.2,Rural,met,not met,not known"));
		assertThat(lines("/dashboards/models/clinics.csv?size=large")).hasSize(2);
		assertThat(lines("/dashboards/models/clinics.csv?q=north")).hasSize(2);
		assertThat(lines("/dashboards/models/clinics.csv?sort=-name").getLast()).contains("cmd");
		assertThat(lines("/dashboards/models/classes.csv?model=medical")).endsWith("All,1,2,100");
		assertThat(lines("/dashboards/responses/care-systems.csv?survey=open")).hasSize(2);
		assertThat(lines("/dashboards/survey/personnel.csv?mixed=yes&order=survey").getFirst())
			.contains("percent_mixed");
	}

	@Test
	void theNameOfAFileNamesItsEdition() {
		for (String file : FILES) {
			MvcTestResult result = get(file + "?" + this.edition.cut(), TestPeople.analyst());
			assertThat(result).hasStatusOk();
			assertThat(result.getResponse().getHeader("Content-Disposition"))
				.matches("attachment; filename=\"[a-z-]+-cut-" + this.edition.id() + "-2021-10-29\\.csv\"");
		}
	}

	@Test
	void linksKeepWhatWasChosen() throws Exception {
		String models = body("/dashboards/models?size=small&q=north&sort=-ruca&" + this.edition.cut());
		assertThat(models).contains("/dashboards/models/clinics.csv?" + this.edition.cut() + "&amp;size=small")
			.containsPattern("href=\"/dashboards/models\\?[^\"]*sort=ruca[^\"]*#clinics\"")
			.contains("name=\"size\" value=\"small\"", "name=\"sort\" value=\"-ruca\"", "aria-sort=\"descending\"");
		String survey = body("/dashboards/survey?mixed=yes&" + this.edition.cut());
		assertThat(survey).containsPattern("href=\"[^\"]*cut=" + this.edition.id() + "[^\"]*order=survey")
			.contains("Leave out Mixed organizations");
	}

	@Test
	void noAddressBreaksAnything() {
		List<String> odd = Stream
			.of("'; drop table edition; --", "%", "_", "\"", "<script>", "\u0000", "\uD83D", "1e9", "-1", "1000000000",
					"99999999999999999999", "{q}", "${7*7}", "x".repeat(10_000), "", " ", "🩺".repeat(200))
			.map((text) -> URLEncoder.encode(text, StandardCharsets.UTF_8))
			.toList();
		for (String path : Stream.concat(PAGES.stream(), FILES.stream()).toList()) {
			for (String value : odd) {
				String query = Stream
					.of("q", "sort", "page", "size", "location", "model", "survey", "list", "mixed", "order", "bars",
							"x")
					.map((name) -> "&" + name + "=" + value)
					.collect(Collectors.joining());
				assertThat(get(path + "?" + this.edition.cut() + query, TestPeople.analyst())).as(path + " " + value)
					.hasStatusOk();
			}
		}
	}

	@Test
	void aCutThatDoesNotExistIsNotFound() {
		for (String path : Stream.concat(PAGES.stream(), FILES.stream()).toList()) {
			for (String cut : List.of("abc", "-1", "0", "1e3", "99999999999999999999", "%00")) {
				assertThat(get(path + "?cut=" + cut, TestPeople.analyst())).as(path + " " + cut).hasStatus(404);
			}
		}
	}

	@Test
	void theLiveEditionIsShownWithoutACut() {
		this.study.member(1);
		for (String path : Stream.concat(PAGES.stream(), FILES.stream()).toList()) {
			assertThat(get(path, TestPeople.administrator())).as(path).hasStatusOk();
		}
	}

	@Test
	void areClosedToCareSystems() {
		for (String path : Stream.concat(PAGES.stream(), FILES.stream()).toList()) {
			assertThat(get(path, TestPeople.staff(new CareSystemId(1)))).as(path).hasStatus(403);
		}
	}

	private List<String> lines(String path) throws Exception {
		return body(path + (path.contains("?") ? "&" : "?") + this.edition.cut()).lines().toList();
	}

	private String body(String path) throws Exception {
		MvcTestResult result = get(path, TestPeople.analyst());
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsString();
	}

	private MvcTestResult get(String path, Caller caller) {
		return this.mvc.get().uri(URI.create(path)).with(TestPeople.signedIn(caller)).exchange();
	}

}
