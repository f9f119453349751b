package org.mncares.portal.demo;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.dashboard.edition.EditionView;
import org.mncares.portal.dashboard.edition.Editions;
import org.mncares.portal.dashboard.edition.Filters;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.dashboard.findings.SurveyFigures;
import org.mncares.portal.dashboard.findings.SurveyFigures.ItemLine;
import org.mncares.portal.dashboard.findings.SurveyFigures.Share;
import org.mncares.portal.dashboard.findings.SurveyFindings;
import org.mncares.portal.dashboard.findings.SurveyQuestion;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the dashboards show of the demonstration study is what the study published: every
 * figure, as an analyst gets it, live and as of the data cut.
 */
@DemoTest
class PublishedFiguresTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Editions editions;

	@Autowired
	private SurveyFindings findings;

	private final DemoStudy study = new DemoStudy();

	@Test
	void countsOrganizationsAndClinicsByModel() throws Exception {
		assertThat(lines("/dashboards/models/classes.csv")).contains("Medical,22,109,34", "Medical/Social,19,165,51",
				"Mixed,2,48,15", "Not yet classified,0,0,0", "All,43,322,100");
	}

	@Test
	void standOnAnAnalystsHomePageAndOnNobodyElses() {
		assertThat(home(TestPeople.analyst())).contains("The study today", "of 43 care systems have submitted patients",
				">38<", ">194<", ">11,023<", ">109<", "Nothing changed this week", "The last changes before:");
		assertThat(home(TestPeople.administrator())).contains("Your tasks", "Lists to review", "Surveys to review")
			.doesNotContain("11,023");
	}

	private String home(Caller caller) {
		return new String(this.mvc.get()
			.uri("/")
			.with(TestPeople.signedIn(caller))
			.exchange()
			.getMvcResult()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	@Test
	void countsSizeByLocation() throws Exception {
		assertThat(lines("/dashboards/models/sizes.csv")).anyMatch((line) -> line.startsWith("Small,14,19,0"))
			.anyMatch((line) -> line.startsWith("Large,9,1,0"))
			.anyMatch((line) -> line.startsWith("All,23,20,0,43"));
	}

	@Test
	void countsClinicsByTheirOwnDecision() throws Exception {
		long meets = this.study.clinics()
			.stream()
			.filter((clinic) -> clinic.cohort().equals("historical"))
			.filter((clinic) -> clinic.meetsDefinition() || clinic.code().equals(DemoAnalysis.OVERRIDDEN))
			.count();
		assertThat(lines("/dashboards/models/own-decisions.csv")).anyMatch((line) -> line.contains("," + meets + ","))
			.anyMatch((line) -> line.contains("," + (322 - meets) + ","))
			.contains("All,322,100");
		assertThat(meets).isGreaterThan(165);
	}

	@Test
	void countsWhoHasSubmitted() throws Exception {
		assertThat(lines("/dashboards/progress/answers.csv")).anyMatch((line) -> line.startsWith("care systems,38,"))
			.anyMatch((line) -> line.startsWith("clinics,194,") && line.endsWith(",322"));
		assertThat(text("/dashboards/progress")).contains("11,023");
		assertThat(lines("/dashboards/responses/states.csv")).anyMatch((line) -> line.matches("Submitted.*,43"));
	}

	@Test
	void countsWhomThePartnersCover() throws Exception {
		assertThat(text("/dashboards/coverage/partners.csv")).contains(",2310,", ",2150,", ",1870,", ",1480,", ",1240,",
				"any partner,,8785,79.7", "all,,11023,100.0");
	}

	@Test
	void namesTheDefinitionAndTheDay() throws Exception {
		assertThat(text("/dashboards/models")).contains("Refined definition", "43 organizations", "322 clinics");
	}

	@Test
	void comparesServicesAndPersonnelOfTheModels() {
		SurveyFigures figures = Scopes.call(Scope.STUDY, () -> {
			EditionView live = this.editions.shown(null);
			return this.findings.figures(live.id(), Filters.NONE, new SurveyQuestion(true, true));
		});
		assertThat(figures.series()).extracting(SurveyFigures.Series::model, SurveyFigures.Series::organizations)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(CareModelClass.MEDICAL, 22),
					org.assertj.core.groups.Tuple.tuple(CareModelClass.MEDICAL_SOCIAL, 19),
					org.assertj.core.groups.Tuple.tuple(CareModelClass.MIXED, 2));
		List<ItemLine> services = figures.services().lines();
		List<ItemLine> personnel = figures.personnel().lines();
		assertThat(services).hasSize(13);
		assertThat(personnel).hasSize(6);
		for (int place = 0; place < 13; place++) {
			assertThat(services.get(place).shares()).isEqualTo(shares(DemoSurvey::services, place));
		}
		for (int place = 0; place < 6; place++) {
			assertThat(personnel.get(place).shares()).isEqualTo(shares(DemoSurvey::personnel, place));
		}
		assertThat(figures.clinics().allAnswered()).isEqualTo(43);
		assertThat(figures.patients().allAnswered()).isEqualTo(43);
	}

	@Test
	void areTheSameInTheDataCut() throws Exception {
		EditionView cut = Scopes.call(Scope.STUDY, () -> this.editions.cuts().getLast());
		for (String file : List.of("models/classes.csv", "models/sizes.csv", "models/own-decisions.csv",
				"progress/answers.csv", "survey/services.csv", "survey/personnel.csv", "survey/clinics.csv",
				"responses/states.csv")) {
			String path = "/dashboards/" + file;
			assertThat(text(path + "?cut=" + cut.id())).as(file).isEqualTo(text(path));
		}
	}

	/** Of how many organizations of each class the data say yes. */
	private List<Share> shares(java.util.function.Function<DemoSurvey, String> letters, int place) {
		Map<String, DemoSurvey> latest = new HashMap<>();
		this.study.surveys().forEach((survey) -> latest.put(survey.system(), survey));
		Map<String, CareModel> models = this.study.careSystems()
			.stream()
			.filter((system) -> !system.code().equals("QUIET"))
			.collect(Collectors.toMap(DemoCareSystem::code, DemoCareSystem::model));
		return java.util.Arrays.stream(CareModel.values()).map((model) -> {
			List<Character> of = latest.values()
				.stream()
				.filter((survey) -> models.get(survey.system()) == model)
				.map((survey) -> letters.apply(survey).charAt(place))
				.toList();
			return new Share((int) of.stream().filter((letter) -> letter == 'Y').count(), of.size());
		}).toList();
	}

	private List<String> lines(String path) throws Exception {
		return text(path).lines().toList();
	}

	private String text(String path) throws Exception {
		var result = this.mvc.get().uri(path).with(TestPeople.signedIn(TestPeople.analyst())).exchange();
		assertThat(result).as(path).hasStatusOk();
		return result.getResponse().getContentAsString();
	}

}
