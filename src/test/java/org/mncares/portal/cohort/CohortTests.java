package org.mncares.portal.cohort;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mncares.portal.core.DateWindow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A cohort's definition and its submission period.
 */
class CohortTests {

	private static final LocalDate OPENS = LocalDate.of(2021, 6, 1);

	private static final LocalDate CLOSES = LocalDate.of(2021, 9, 30);

	@ParameterizedTest
	@ValueSource(strings = { "", "Historical", "1st", "a b", "a/b" })
	void refusesACodeThatIsNone(String code) {
		assertThatIllegalArgumentException().isThrownBy(() -> cohort(code));
	}

	@Test
	void refusesAnAgeThatIsNone() {
		DateWindow window = new DateWindow(OPENS, CLOSES);
		assertThatIllegalArgumentException().isThrownBy(() -> new CohortCriteria(window, -1));
		assertThatIllegalArgumentException().isThrownBy(() -> new CohortCriteria(window, 121));
	}

	@Test
	void refusesAPeriodThatEndsBeforeItBegins() {
		assertThatIllegalArgumentException().isThrownBy(() -> SubmissionPeriod.of(CLOSES, OPENS));
		assertThatIllegalArgumentException().isThrownBy(() -> new SubmissionPeriod(OPENS, CLOSES, CLOSES));
	}

	@Test
	void theLastDayIsOpen() {
		SubmissionPeriod period = SubmissionPeriod.of(OPENS, CLOSES);
		assertThat(period.isOpen(OPENS.minusDays(1))).isFalse();
		assertThat(period.isOpen(OPENS)).isTrue();
		assertThat(period.isOpen(CLOSES)).isTrue();
		assertThat(period.isOpen(CLOSES.plusDays(1))).isFalse();
	}

	@Test
	void anExtensionStaysVisible() {
		Cohort cohort = cohort("historical");
		LocalDate later = CLOSES.plusDays(31);
		cohort.extendSubmission(later);
		cohort.extendSubmission(later.plusDays(1));
		SubmissionPeriod period = cohort.submission();
		assertThat(period.isExtended()).isTrue();
		assertThat(period.closes()).isEqualTo(CLOSES);
		assertThat(period.isOpen(later)).isTrue();
		assertThatIllegalArgumentException().isThrownBy(() -> cohort.extendSubmission(later));
		assertThatIllegalArgumentException().isThrownBy(() -> cohort("x").extendSubmission(CLOSES));
	}

	@Test
	void onlyAChangeOfWhoIsEligibleIsANewDefinition() {
		Cohort cohort = cohort("historical");
		cohort.redefine(cohort.criteria());
		assertThat(cohort.definitionVersion()).isEqualTo(1);
		cohort.redefine(new CohortCriteria(cohort.criteria().window(), 21));
		assertThat(cohort.definitionVersion()).isEqualTo(2);
		assertThat(cohort.criteria().minimumAge()).isEqualTo(21);
	}

	private static Cohort cohort(String code) {
		DateWindow window = new DateWindow(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 2, 28));
		return new Cohort(new NewCohort(code, "Historical Cohort", new CohortCriteria(window, 18),
				SubmissionPeriod.of(OPENS, CLOSES)));
	}

}
