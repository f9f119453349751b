package org.mncares.portal.dashboard.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which payors were partners together, and from when.
 */
public final class PartnerTimes {

	private PartnerTimes() {
	}

	/** The times in order; each begins on a day on which the partners changed. */
	public static List<PartnerTime> of(Collection<EditionPayor> payors) {
		TreeSet<LocalDate> days = new TreeSet<>();
		payors.forEach((payor) -> {
			days.add(payor.joinedOn());
			if (payor.leftOn() != null) {
				days.add(payor.leftOn());
			}
		});
		List<PartnerTime> times = new ArrayList<>();
		days.forEach((day) -> times.add(new PartnerTime(day, on(payors, day))));
		return times;
	}

	/** The ids of the partners on a day. */
	public static Set<Long> on(Collection<EditionPayor> payors, LocalDate day) {
		return payors.stream()
			.filter((payor) -> payor.isPartner(day))
			.map(EditionPayor::id)
			.collect(Collectors.toSet());
	}

	/**
	 * A time.
	 *
	 * @param from its first day
	 * @param partners the ids of the partners
	 */
	public record PartnerTime(LocalDate from, Set<Long> partners) {

		public PartnerTime {
			partners = Set.copyOf(partners);
		}

	}

}
