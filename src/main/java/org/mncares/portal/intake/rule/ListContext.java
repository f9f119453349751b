package org.mncares.portal.intake.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the rules must know about the list, the cohort and the care system.
 *
 * @param windowStart the first day on which care coordination may have started
 * @param windowEnd the last such day
 * @param minimumAge in full years on the day care coordination started
 * @param clinics all clinics of the submitting care system and of no other, so that a
 * clinic of another system cannot be told from an unknown one
 * @param payors matches payors
 * @param dates what is known of the order of day and month in the columns of dates
 * @param today the day of the check
 */
public record ListContext(LocalDate windowStart, LocalDate windowEnd, int minimumAge, List<ListClinic> clinics,
		PayorMatcher payors, DateOrders dates, LocalDate today) {

	public ListContext {
		clinics = List.copyOf(clinics);
		if (windowEnd.isBefore(windowStart)) {
			throw new IllegalArgumentException("The window ends before it starts");
		}
	}

	/**
	 * With columns that the person confirmed to have the day first, and no other word.
	 */
	public ListContext(LocalDate windowStart, LocalDate windowEnd, int minimumAge, List<ListClinic> clinics,
			PayorMatcher payors, Set<Column> dayFirst, LocalDate today) {
		this(windowStart, windowEnd, minimumAge, clinics, payors, new DateOrders(dayFirst, Set.of(), Set.of()), today);
	}

	/** The same with what was found or said about dates. */
	public ListContext with(DateOrders orders) {
		return new ListContext(this.windowStart, this.windowEnd, this.minimumAge, this.clinics, this.payors, orders,
				this.today);
	}

}
