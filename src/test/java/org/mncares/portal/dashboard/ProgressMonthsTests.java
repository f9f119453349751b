package org.mncares.portal.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.dashboard.Progress.MonthLine;
import org.mncares.portal.dashboard.ProgressQuery.MonthOfSystem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Figures by month show no month of 1 to 10 people, and nothing of a hidden care system.
 */
class ProgressMonthsTests {

	private static final LocalDate JUNE = LocalDate.of(2021, 6, 1);

	@Test
	void addsUp() {
		assertThat(months(cell(1, 0, 40), cell(2, 1, 30))).containsExactly(new MonthLine(JUNE, 40, 40),
				new MonthLine(JUNE.plusMonths(1), 30, 70));
	}

	@Test
	void showsASmallMonthTogetherWithTheNext() {
		assertThat(months(cell(1, 0, 4), cell(2, 1, 30))).containsExactly(new MonthLine(JUNE.plusMonths(1), 34, 34));
	}

	@Test
	void showsASmallLastMonthTogetherWithTheOneBefore() {
		assertThat(months(cell(1, 0, 40), cell(2, 1, 3))).containsExactly(new MonthLine(JUNE.plusMonths(1), 43, 43));
	}

	@Test
	void leavesHiddenSystemsOut() {
		assertThat(months(cell(1, 0, 40), cell(9, 0, 7))).containsExactly(new MonthLine(JUNE, 40, 40));
	}

	@Test
	void showsNothingWhereAllIsSmall() {
		assertThat(months(cell(1, 0, 4))).isEmpty();
	}

	private static List<MonthLine> months(MonthOfSystem... cells) {
		return ProgressDashboard.months(List.of(cells), Set.of(new CareSystemId(9)));
	}

	private static MonthOfSystem cell(long system, int month, long patients) {
		return new MonthOfSystem(new CareSystemId(system), JUNE.plusMonths(month), patients);
	}

}
