package org.mncares.portal.dashboard;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mncares.portal.dashboard.Progress.MonthLine;
import org.mncares.portal.dashboard.Months.Month;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Figures by month show no month of 1 to 10 people.
 */
class ProgressMonthsTests {

	private static final LocalDate JUNE = LocalDate.of(2021, 6, 1);

	@Test
	void addsUp() {
		assertThat(months(cell(0, 40), cell(1, 30))).containsExactly(new MonthLine(JUNE, 40, 40),
				new MonthLine(JUNE.plusMonths(1), 30, 70));
	}

	@Test
	void showsASmallMonthTogetherWithTheNext() {
		assertThat(months(cell(0, 4), cell(1, 30))).containsExactly(new MonthLine(JUNE.plusMonths(1), 34, 34));
	}

	@Test
	void showsASmallLastMonthTogetherWithTheOneBefore() {
		assertThat(months(cell(0, 40), cell(1, 3))).containsExactly(new MonthLine(JUNE.plusMonths(1), 43, 43));
	}

	@Test
	void showsNothingWhereAllIsSmall() {
		assertThat(months(cell(0, 4))).isEmpty();
	}

	private static List<MonthLine> months(Month... months) {
		return Months.lines(List.of(months));
	}

	private static Month cell(int month, long people) {
		return new Month(JUNE.plusMonths(month), people);
	}

}
