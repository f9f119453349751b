package org.mncares.portal.dashboard.responses;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.dashboard.InventedEdition;
import org.mncares.portal.dashboard.edition.Filters;
import org.mncares.portal.dashboard.responses.ResponseLine.ClinicTally;
import org.mncares.portal.dashboard.responses.Responses.Sum;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.intake.ListStatus;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who has answered, in an invented edition beside which another one lies.
 */
@PortalTest
class ResponseTrackingTests {

	@Autowired
	private ResponseTracking tracking;

	@Autowired
	private TestDatabase database;

	@Autowired
	private Cohorts cohorts;

	private InventedEdition edition;

	@BeforeEach
	void invent() {
		InventedEdition.begin(this.database, this.cohorts).system("Elsewhere", "SMALL", "URBAN", "MEDICAL");
		this.edition = InventedEdition.begin(this.database, this.cohorts);
		this.edition.system("delta", "SMALL", "RURAL", "MEDICAL", "SUBMITTED", "ACCEPTED");
		this.edition.system("Alpha", "LARGE", "URBAN", "NOT_YET_CLASSIFIED", "NOT_OPENED", null);
		this.edition.system("Beta", "SMALL", "URBAN", "NOT_YET_CLASSIFIED", "OPEN", "NEEDS_CORRECTION");
		this.edition.system("Gamma", "SMALL", "URBAN", "MEDICAL", "RETURNED", "ACCEPTED");
	}

	@Test
	void saysWhereEachStands() {
		List<ResponseLine> lines = responses(Map.of()).lines();
		assertThat(lines).extracting(ResponseLine::name).containsExactly("Alpha", "Beta", "delta", "Gamma");
		ResponseLine unopened = lines.getFirst();
		assertThat(unopened.survey()).isEqualTo(SurveyStand.NOT_OPENED);
		assertThat(unopened.answered()).isNull();
		assertThat(unopened.list()).isNull();
		ResponseLine open = lines.get(1);
		assertThat(open.answered()).isEqualTo(7);
		assertThat(open.questions()).isEqualTo(9);
		assertThat(open.number()).isNull();
		assertThat(open.list()).isEqualTo(ListStatus.NEEDS_CORRECTION);
		assertThat(lines.get(2).number()).isEqualTo(2);
		assertThat(lines.get(2).signedAt()).isEqualTo("2021-07-09T12:00:00Z");
		assertThat(lines.get(2).clinics().toFollow()).isEqualTo(1);
	}

	@Test
	void sumsCountAllThatTheFiltersLeave() {
		Responses all = responses(Map.of("survey", "open"));
		assertThat(all.sums()).containsExactly(new Sum(SurveyStand.NOT_OPENED, 1), new Sum(SurveyStand.OPEN, 1),
				new Sum(SurveyStand.SUBMITTED, 1), new Sum(SurveyStand.RETURNED, 1));
		assertThat(all.submitted()).isOne();
		assertThat(all.organizations()).isEqualTo(4);
		assertThat(all.clinics()).isEqualTo(new ClinicTally(4, 4, 12));
	}

	@Test
	void eachFilterLeavesOutWhatDoesNotFit() {
		assertThat(names(Map.of("size", "large"))).containsExactly("Alpha");
		assertThat(names(Map.of("location", "rural"))).containsExactly("delta");
		assertThat(names(Map.of("model", "medical"))).containsExactly("delta", "Gamma");
		assertThat(names(Map.of("survey", "returned"))).containsExactly("Gamma");
		assertThat(names(Map.of("survey", "not-opened"))).containsExactly("Alpha");
		assertThat(names(Map.of("list", "none"))).containsExactly("Alpha");
		assertThat(names(Map.of("list", "needs-correction"))).containsExactly("Beta");
		assertThat(names(Map.of("list", "accepted", "survey", "submitted"))).containsExactly("delta");
		assertThat(names(Map.of("list", "nonsense", "survey", "'--"))).hasSize(4);
	}

	private List<String> names(Map<String, String> query) {
		return responses(query).lines().stream().map(ResponseLine::name).toList();
	}

	private Responses responses(Map<String, String> query) {
		return Scopes.call(Scope.STUDY,
				() -> this.tracking.responses(this.edition.id(), Filters.of(query), ResponseFilter.of(query)));
	}

}
