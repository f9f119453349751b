package org.mncares.portal.survey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.survey.SomeSurveys.Respondent;
import org.mncares.portal.web.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Versions of the instrument are put in place once, imported once and never changed. They
 * stay for all tests of the database, so this one has a context of its own.
 */
@PortalTest
@Import(SomeSurveys.class)
@TestPropertySource(properties = "spring.application.name=instruments")
class InstrumentsTests {

	@Autowired
	private Instruments instruments;

	@Autowired
	private FirstInstrument first;

	@Autowired
	private SomeSurveys surveys;

	@Autowired
	private SurveyDesk desk;

	@Test
	void aNewVersionIsAskedOfThoseWhoBeginLater() throws IOException {
		this.first.run(new DefaultApplicationArguments());
		Respondent earlier = this.surveys.begun(1);
		byte[] second = file().replace("\"version\": \"1\"", "\"version\": \"2\"").getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < 2; i++) {
			InstrumentVersion imported = ActingAs.call(TestPeople.administrator(),
					() -> this.instruments.importFile(second));
			assertThat(imported.version()).isEqualTo(2);
			assertThat(imported.questions()).isEqualTo(26);
		}
		assertThat(ActingAs.call(TestPeople.analyst(), this.instruments::all)).extracting(InstrumentVersion::version)
			.containsExactly(2, 1);
		Respondent later = this.surveys.begun(1);
		assertThat(ActingAs.call(earlier.leader(), this.desk::own).instrumentVersion()).isEqualTo(1);
		assertThat(ActingAs.call(later.leader(), this.desk::own).instrumentVersion()).isEqualTo(2);
		this.surveys.answerAll(earlier);
		assertThat(this.surveys.submit(earlier).instrumentVersion()).isEqualTo(1);
	}

	@Test
	void refusesOtherContentStrangersAndOtherSurveys() throws IOException {
		String file = file();
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> ActingAs.run(TestPeople.analyst(), () -> this.instruments.importFile(bytes(file))));
		for (String other : List.of(file.replace("employment", "Employment"), file + " ")) {
			assertThat(refusal(other)).isEqualTo("version");
		}
		assertThat(refusal(file.replace("Questionnaire/organizational\"", "Questionnaire/another\""))).isEqualTo("url");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> ActingAs.run(TestPeople.analyst(), () -> this.instruments.version(99)));
	}

	@Test
	void refusesAVersionThatLeavesClinicsWithoutACareModel() throws IOException {
		String third = file().replace("\"version\": \"1\"", "\"version\": \"3\"");
		for (String item : ImportRules.CARE_MODEL_ITEMS) {
			assertThat(refusal(third.replace("\"" + item + "\"", "\"x-" + item + "\""))).isEqualTo(item);
		}
		Item several = new Item("patients", "Which?", ItemType.STRING, true, true, null, null, 9, List.of(), null,
				null);
		Instrument repeats = new Instrument("organizational", 3, "url", "Survey",
				List.of(new Section("one", "One", null, false, List.of(several))));
		assertThatExceptionOfType(InstrumentRefused.class).isThrownBy(() -> ImportRules.require(repeats))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(InstrumentRefused.Problem::where)
				.hasSize(5)
				.contains("patients", "clinic-social-worker"));
	}

	private String refusal(String file) {
		String[] where = new String[1];
		assertThatExceptionOfType(InstrumentRefused.class)
			.isThrownBy(() -> ActingAs.run(TestPeople.administrator(), () -> this.instruments.importFile(bytes(file))))
			.satisfies((ex) -> where[0] = ex.problems().getFirst().where());
		return where[0];
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String file() throws IOException {
		return new ClassPathResource("survey/organizational-1.json").getContentAsString(StandardCharsets.UTF_8);
	}

}
