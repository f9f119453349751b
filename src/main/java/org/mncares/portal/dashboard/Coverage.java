package org.mncares.portal.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.mncares.portal.dashboard.edition.Filters;

/**
 * Eligible patients by the payor partners that cover them.
 *
 * @param state whether figures show
 * @param asOf the day whose partners count
 * @param systems how many care systems it is about
 * @param partners the partners of that day, by people; they overlap
 * @param total all eligible patients
 * @param any those whom at least one partner covers
 * @param several those whom two or more cover
 * @param changes each day on which the partners changed
 * @param wider filters that take in more care systems, and for which figures show
 */
public record Coverage(State state, LocalDate asOf, int systems, List<PartnerLine> partners, long total, long any,
		long several, List<ChangeLine> changes, List<Filters> wider) {

	public Coverage {
		partners = List.copyOf(partners);
		changes = List.copyOf(changes);
		wider = List.copyOf(wider);
	}

	/** Those whom no partner covers. */
	public long none() {
		return this.total - this.any;
	}

	/** A share of all eligible patients: {@code 79.7 %}; a dash where there are none. */
	public String share(long people) {
		return share(people, this.total);
	}

	static String share(long people, long total) {
		return (total == 0) ? "–" : String.format(Locale.US, "%.1f %%", 100.0 * people / total);
	}

	/** Whether figures show. */
	public enum State {

		/** They show. */
		SHOWN,
		/** They would give small counts of people away. */
		HIDDEN,
		/** No care system is of this kind. */
		NOBODY

	}

	/**
	 * A payor partner.
	 *
	 * @param name its short name
	 * @param since since when it is a partner
	 * @param people eligible patients whom it covers
	 */
	public record PartnerLine(String name, LocalDate since, long people) {
	}

	/**
	 * A change of the partners.
	 *
	 * @param from the first day
	 * @param what who joined and who left
	 * @param before the share covered by any partner until then
	 * @param after the share from then on
	 * @param people people covered from then on
	 */
	public record ChangeLine(LocalDate from, String what, String before, String after, long people) {
	}

}
