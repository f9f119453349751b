package org.mncares.portal.dashboard.findings;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.dashboard.InventedEdition;
import org.mncares.portal.dashboard.edition.Filters;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.dashboard.findings.SurveyFigures.Bin;
import org.mncares.portal.dashboard.findings.SurveyFigures.Histogram;
import org.mncares.portal.dashboard.findings.SurveyFigures.ItemLine;
import org.mncares.portal.dashboard.findings.SurveyFigures.LeftOut;
import org.mncares.portal.dashboard.findings.SurveyFigures.Series;
import org.mncares.portal.dashboard.findings.SurveyFigures.Share;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The survey findings of an invented edition, beside which another one lies.
 */
@PortalTest
class SurveyFindingsTests {

	private static final SurveyQuestion USUAL = new SurveyQuestion(false, false);

	private static final SurveyQuestion WITH_MIXED = new SurveyQuestion(true, false);

	@Autowired
	private SurveyFindings findings;

	@Autowired
	private TestDatabase database;

	@Autowired
	private Cohorts cohorts;

	private InventedEdition edition;

	@BeforeEach
	void invent() {
		InventedEdition other = InventedEdition.begin(this.database, this.cohorts);
		answer(other, other.system("Elsewhere", "SMALL", "RURAL", "MEDICAL"), 1, 1, true);
		this.edition = InventedEdition.begin(this.database, this.cohorts);
		answer(this.edition, this.edition.system("A", "SMALL", "RURAL", "MEDICAL"), 1, 0, true);
		answer(this.edition, this.edition.system("B", "LARGE", "URBAN", "MEDICAL"), 31, 400, false);
		answer(this.edition, this.edition.system("C", "SMALL", "RURAL", "MEDICAL"), 10, 401, false);
		this.edition.system("Silent", "SMALL", "RURAL", "MEDICAL");
		answer(this.edition, this.edition.system("D", "SMALL", "URBAN", "MEDICAL_SOCIAL"), 11, 26, true);
		answer(this.edition, this.edition.system("M", "LARGE", "URBAN", "MIXED"), 20, 100, true);
		answer(this.edition, this.edition.system("N", "SMALL", "URBAN", "NOT_YET_CLASSIFIED"), 3, 1, true);
	}

	private static void answer(InventedEdition edition, long system, int clinics, int patients, boolean yes) {
		edition.answer(system, "primary-care-clinics", clinics)
			.answer(system, "patients-per-clinic", patients)
			.answer(system, "personnel-rn", true)
			.answer(system, "personnel-chw", yes)
			.answer(system, "service-cultural", yes)
			.answer(system, "service-housing-transportation-food", "not an answer");
	}

	@Test
	void percentagesAreOfThoseOfAClassWhoAnswered() {
		assertThat(line(USUAL, "personnel-chw").shares()).containsExactly(new Share(1, 3), new Share(1, 1));
		assertThat(line(USUAL, "personnel-chw").all()).isEqualTo(new Share(2, 4));
		assertThat(new Share(1, 3).percent()).isEqualTo(33);
		assertThat(new Share(5, 8).percent()).isEqualTo(63);
		assertThat(new Share(0, 0).percent()).isNull();
	}

	@Test
	void neitherYesNorNoIsNoAnswer() {
		ItemLine line = figures(USUAL, Map.of()).services()
			.lines()
			.stream()
			.filter((one) -> one.linkId().equals("service-housing-transportation-food"))
			.findFirst()
			.orElseThrow();
		assertThat(line.all()).isEqualTo(new Share(0, 0));
	}

	@Test
	void allQuestionsStandThereByTheirShareOrAsTheSurveyAsks() {
		assertThat(figures(USUAL, Map.of()).services().lines()).hasSize(13);
		assertThat(figures(USUAL, Map.of()).services().lines().getFirst().linkId()).isEqualTo("service-cultural");
		assertThat(figures(USUAL, Map.of()).personnel().lines()).hasSize(6)
			.extracting(ItemLine::linkId)
			.startsWith("personnel-rn", "personnel-chw");
		SurveyFigures asAsked = figures(new SurveyQuestion(false, true), Map.of());
		assertThat(asAsked.services().lines().getFirst().linkId()).isEqualTo("service-employment");
		assertThat(asAsked.services().lines().getLast().linkId()).isEqualTo("service-cultural");
		assertThat(asAsked.personnel().lines().get(1).linkId()).isEqualTo("personnel-lpn-cma");
	}

	@Test
	void mixedIsASeriesOnlyWhenAskedFor() {
		assertThat(figures(USUAL, Map.of()).series()).containsExactly(new Series(CareModelClass.MEDICAL, 4),
				new Series(CareModelClass.MEDICAL_SOCIAL, 1));
		assertThat(figures(USUAL, Map.of()).leftOut()).containsExactly(new LeftOut(CareModelClass.MIXED, 1),
				new LeftOut(CareModelClass.NOT_YET_CLASSIFIED, 1));
		assertThat(figures(WITH_MIXED, Map.of()).series()).hasSize(3);
		assertThat(figures(WITH_MIXED, Map.of()).leftOut())
			.containsExactly(new LeftOut(CareModelClass.NOT_YET_CLASSIFIED, 1));
		assertThat(line(WITH_MIXED, "personnel-chw").all()).isEqualTo(new Share(3, 5));
		assertThat(figures(USUAL, Map.of("model", "mixed")).series())
			.containsExactly(new Series(CareModelClass.MIXED, 1));
		assertThat(figures(USUAL, Map.of("model", "not-yet-classified")).series()).isEmpty();
	}

	@Test
	void histogramsCountOrganizationsByFixedRanges() {
		Histogram clinics = figures(USUAL, Map.of()).clinics();
		assertThat(clinics.bins()).containsExactly(bin("1", 1, 0), bin("2–3", 0, 0), bin("4–5", 0, 0),
				bin("6–10", 1, 0), bin("11–20", 0, 1), bin("21–30", 0, 0), bin("31+", 1, 0));
		assertThat(clinics.answered()).containsExactly(3, 1);
		assertThat(clinics.medians()).containsExactly("10", "11");
		assertThat(clinics.medianOfAll()).isEqualTo("10.5");
		assertThat(figures(USUAL, Map.of()).patients().bins()).containsExactly(bin("0", 1, 0), bin("1–25", 0, 0),
				bin("26–50", 0, 1), bin("51–100", 0, 0), bin("101–200", 0, 0), bin("201–400", 1, 0), bin("401+", 1, 0));
	}

	@Test
	void rangesLeaveNoNumberOut() {
		for (List<Range> ranges : List.of(Range.CLINICS, Range.PATIENTS)) {
			for (long number = ranges.getFirst().first(); number <= 100_000; number++) {
				long found = number;
				assertThat(ranges.stream().filter((range) -> range.holds(found)).count()).isOne();
			}
		}
	}

	@Test
	void eachFilterLeavesOutWhatDoesNotFit() {
		assertThat(figures(WITH_MIXED, Map.of("size", "large")).series()).containsExactly(
				new Series(CareModelClass.MEDICAL, 1), new Series(CareModelClass.MEDICAL_SOCIAL, 0),
				new Series(CareModelClass.MIXED, 1));
		assertThat(figures(WITH_MIXED, Map.of("size", "large")).clinics().answered()).containsExactly(1, 0, 1);
		assertThat(figures(USUAL, Map.of("location", "urban")).clinics().answered()).containsExactly(1, 1);
		assertThat(figures(USUAL, Map.of("location", "urban")).personnel().lines().getFirst().shares())
			.containsExactly(new Share(1, 1), new Share(1, 1));
		assertThat(figures(USUAL, Map.of("model", "medical")).personnel().lines().getFirst().shares())
			.containsExactly(new Share(3, 3));
	}

	private static Bin bin(String label, Integer... organizations) {
		return new Bin(label, List.of(organizations));
	}

	private ItemLine line(SurveyQuestion question, String linkId) {
		return figures(question, Map.of()).personnel()
			.lines()
			.stream()
			.filter((line) -> line.linkId().equals(linkId))
			.findFirst()
			.orElseThrow();
	}

	private SurveyFigures figures(SurveyQuestion question, Map<String, String> query) {
		return Scopes.call(Scope.STUDY, () -> this.findings.figures(this.edition.id(), Filters.of(query), question));
	}

}
