package org.mncares.portal.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.mncares.portal.dashboard.Progress.MonthLine;

/**
 * Figures by month, of which none is of 1 to 10 people.
 */
final class Months {

	private static final long LARGEST_SMALL = 10;

	private Months() {
	}

	/**
	 * A month in which 1 to 10 people were accepted is shown together with its neighbour.
	 * @param months in order
	 */
	static List<MonthLine> lines(List<Month> months) {
		List<MonthLine> lines = new ArrayList<>();
		long total = 0;
		long open = 0;
		for (Month month : months) {
			open += month.people();
			if (open > LARGEST_SMALL) {
				total += open;
				lines.add(new MonthLine(month.first(), open, total));
				open = 0;
			}
		}
		if (open > 0 && !lines.isEmpty()) {
			MonthLine last = lines.removeLast();
			lines.add(new MonthLine(months.getLast().first(), last.accepted() + open, last.total() + open));
		}
		return lines;
	}

	/**
	 * A month.
	 *
	 * @param first its first day
	 * @param people how many were accepted in it
	 */
	record Month(LocalDate first, long people) {
	}

}
