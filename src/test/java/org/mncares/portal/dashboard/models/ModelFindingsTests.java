package org.mncares.portal.dashboard.models;

import org.mncares.portal.classification.rule.OwnDecision;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.dashboard.InventedEdition;
import org.mncares.portal.dashboard.edition.Filters;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.dashboard.models.ModelFigures.ClassLine;
import org.mncares.portal.dashboard.models.ModelFigures.OwnLine;
import org.mncares.portal.dashboard.models.ModelFigures.SizeLine;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures by model of an invented edition, beside which another one lies.
 */
@PortalTest
class ModelFindingsTests {

	@Autowired
	private ModelFindings findings;

	@Autowired
	private TestDatabase database;

	@Autowired
	private Cohorts cohorts;

	private InventedEdition edition;

	@BeforeEach
	void invent() {
		InventedEdition other = InventedEdition.begin(this.database, this.cohorts);
		other.clinic(other.system("Elsewhere", "SMALL", "URBAN", "MEDICAL"), "Elsewhere", "MEDICAL", "MEETS", "yyy",
				"1");
		this.edition = InventedEdition.begin(this.database, this.cohorts);
		long medical = this.edition.system("Alder", "SMALL", "RURAL", "MEDICAL");
		this.edition.clinic(medical, "Alder North", "MEDICAL", "DOES_NOT_MEET", "ynu", "10.2");
		this.edition.clinic(medical, "Alder South", "MEDICAL", "DOES_NOT_MEET", "n", "4");
		long mixed = this.edition.system("Birch 100%", "LARGE", "URBAN", "MIXED");
		this.edition.clinic(mixed, "Ännchen_Clinic", "MIXED", "MEETS", "yyy", "1");
		this.edition.clinic(mixed, "Birch's East", "MIXED", "DOES_NOT_MEET", "yyn", null);
		long open = this.edition.system("Cedar", "SMALL", "UNKNOWN", "NOT_YET_CLASSIFIED");
		this.edition.clinic(open, "Cedar Main", "NOT_YET_CLASSIFIED", "UNKNOWN", "", "99");
	}

	@Test
	void keepReportedClassAndOwnDecisionApart() {
		ModelFigures figures = figures(Filters.NONE);
		assertThat(figures.organizations()).isEqualTo(3);
		assertThat(figures.clinics()).isEqualTo(5);
		assertThat(figures.classes()).containsExactly(new ClassLine(CareModelClass.MEDICAL, 1, 2, 40),
				new ClassLine(CareModelClass.MEDICAL_SOCIAL, 0, 0, 0), new ClassLine(CareModelClass.MIXED, 1, 2, 40),
				new ClassLine(CareModelClass.NOT_YET_CLASSIFIED, 1, 1, 20));
		assertThat(figures.own()).containsExactly(new OwnLine(OwnDecision.MEETS, 1, 20),
				new OwnLine(OwnDecision.DOES_NOT_MEET, 3, 60), new OwnLine(OwnDecision.UNKNOWN, 1, 20));
	}

	@Test
	void countAnUnknownLocationNeverAsRural() {
		ModelFigures figures = figures(Filters.NONE);
		assertThat(figures.sizes()).containsExactly(new SizeLine("Small", 0, 1, 1), new SizeLine("Large", 1, 0, 0));
		assertThat(figures.allSizes()).isEqualTo(new SizeLine("All", 1, 1, 1));
	}

	@Test
	void eachFilterLeavesOutWhatDoesNotFit() {
		assertThat(counts(Map.of("size", "small"))).containsExactly(2, 3);
		assertThat(counts(Map.of("location", "urban"))).containsExactly(1, 2);
		assertThat(counts(Map.of("location", "unknown"))).containsExactly(1, 1);
		assertThat(counts(Map.of("model", "medical"))).containsExactly(1, 2);
		assertThat(counts(Map.of("size", "large", "model", "medical"))).containsExactly(0, 0);
		assertThat(counts(Map.of("size", "huge"))).containsExactly(3, 5);
	}

	@Test
	void theListOfClinicsHasTheSameFilters() {
		assertThat(names("", "", Map.of("size", "large"))).containsExactly("Birch's East", "Ännchen_Clinic");
		assertThat(names("", "", Map.of("location", "rural"))).containsExactly("Alder North", "Alder South");
		assertThat(names("", "", Map.of("model", "not-yet-classified"))).containsExactly("Cedar Main");
		assertThat(names("Elsewhere", "", Map.of())).isEmpty();
	}

	@Test
	void allWordsOfASearchAreFoundAsTheyStand() {
		assertThat(names("alder north", "", Map.of())).containsExactly("Alder North");
		assertThat(names("105", "", Map.of())).containsExactly("Cedar Main");
		assertThat(names("duluth", "", Map.of())).hasSize(5);
		assertThat(names("100%", "", Map.of())).hasSize(2);
		assertThat(names("ä_", "", Map.of())).isEmpty();
		assertThat(names("ÄNNCHEN_", "", Map.of())).containsExactly("Ännchen_Clinic");
		assertThat(names("birch's", "", Map.of())).containsExactly("Birch's East");
		assertThat(names("'; drop table edition; --", "", Map.of())).isEmpty();
		assertThat(names("\u0000alder\u0000 south", "", Map.of())).containsExactly("Alder South");
		assertThat(names("x".repeat(10_000), "", Map.of())).isEmpty();
	}

	@Test
	void eachColumnSorts() {
		assertThat(names("", "code", Map.of())).startsWith("Alder North").endsWith("Cedar Main");
		assertThat(names("", "-code", Map.of())).startsWith("Cedar Main").endsWith("Alder North");
		assertThat(names("", "ruca", Map.of())).containsExactly("Ännchen_Clinic", "Alder South", "Alder North",
				"Cedar Main", "Birch's East");
		assertThat(names("", "-ruca", Map.of())).startsWith("Cedar Main").endsWith("Birch's East");
		assertThat(names("", "-model", Map.of())).startsWith("Cedar Main");
		assertThat(names("", "own", Map.of())).startsWith("Ännchen_Clinic").endsWith("Cedar Main");
		assertThat(names("", "-system", Map.of())).startsWith("Cedar Main");
		assertThat(names("", "city", Map.of())).isEqualTo(names("", "name", Map.of()));
		assertThat(names("", "drop table", Map.of())).isEqualTo(names("", "", Map.of()));
		assertThat(names("", "-drop table", Map.of())).isEqualTo(names("", "", Map.of()));
	}

	@Test
	void aClinicBearsItsConditions() {
		ClinicLine clinic = clinics("north", "", Map.of()).getFirst();
		assertThat(clinic.systemName()).isEqualTo("Alder");
		assertThat(clinic.ruca()).isEqualTo("10.2");
		assertThat(clinic.conditions())
			.extracting((condition) -> condition.position() + " " + condition.state().label())
			.containsExactly("1 met", "2 not met", "3 not known");
		assertThat(clinics("cedar", "", Map.of()).getFirst().conditions()).isEmpty();
		assertThat(asAnalyst(() -> this.findings.conditions(this.edition.id()))).containsExactly("Wording 1",
				"Wording 2", "Wording 3");
	}

	@Test
	void aPageBeyondTheLastIsTheLast() {
		for (int page : List.of(-1, 0, 1, 1_000_000_000)) {
			ClinicPage found = asAnalyst(() -> this.findings.clinics(this.edition.id(), Filters.NONE,
					ClinicSearch.of(null, null), page, "/here"));
			assertThat(found.clinics()).hasSize(5);
			assertThat(found.paging().total()).isEqualTo(5);
		}
	}

	private List<Integer> counts(Map<String, String> query) {
		ModelFigures figures = figures(Filters.of(query));
		return List.of(figures.organizations(), figures.clinics());
	}

	private ModelFigures figures(Filters filters) {
		return asAnalyst(() -> this.findings.figures(this.edition.id(), filters));
	}

	private List<String> names(String search, String sort, Map<String, String> query) {
		return clinics(search, sort, query).stream().map(ClinicLine::name).toList();
	}

	private List<ClinicLine> clinics(String search, String sort, Map<String, String> query) {
		return asAnalyst(
				() -> this.findings.clinics(this.edition.id(), Filters.of(query), ClinicSearch.of(search, sort)));
	}

	private static <T> T asAnalyst(Supplier<T> question) {
		return Scopes.call(Scope.STUDY, question::get);
	}

}
