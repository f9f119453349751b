package org.mncares.portal.core;

import java.time.LocalDate;

/**
 * A span of days, both ends included.
 *
 * @param first the first day of the window
 * @param last the last day of the window, not before the first
 */
public record DateWindow(LocalDate first, LocalDate last) {

	public DateWindow {
		if (last.isBefore(first)) {
			throw new IllegalArgumentException("A window ends on or after the day on which it begins");
		}
	}

	public boolean contains(LocalDate day) {
		return !day.isBefore(this.first) && !day.isAfter(this.last);
	}

}
