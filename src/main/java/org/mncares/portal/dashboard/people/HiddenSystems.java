package org.mncares.portal.dashboard.people;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which care systems' own counts are hidden where the sum of a part shows: the small
 * ones, and the next smallest until the sum of the hidden ones leaves open of each
 * whether it is small.
 */
final class HiddenSystems {

	private static final long UNKNOWN = -1;

	private HiddenSystems() {
	}

	/**
	 * Decides for the care systems of one part.
	 * @return the hidden ones; empty when no choice of them is safe
	 */
	static Optional<Set<Long>> of(List<? extends SystemPeople<?>> systems) {
		List<? extends SystemPeople<?>> people = systems.stream()
			.filter((system) -> system.total() > 0)
			.sorted(Comparator.comparingLong((SystemPeople<?> system) -> system.total())
				.thenComparingLong(SystemPeople::careSystem))
			.toList();
		int hidden = (int) people.stream().filter((system) -> !Measures.isSafe(system.total())).count();
		if (hidden == 0) {
			return Optional.of(Set.of());
		}
		for (; hidden <= people.size(); hidden++) {
			List<? extends SystemPeople<?>> choice = people.subList(0, hidden);
			long most = (hidden < people.size()) ? people.get(hidden).total() : UNKNOWN;
			if (leavesOpen(choice) && leavesOpenHowFew(choice, most)) {
				return Optional.of(new HashSet<>(choice.stream().map(SystemPeople::careSystem).toList()));
			}
		}
		return Optional.empty();
	}

	/**
	 * Whether each hidden count could be more than small for one who knows the sum, and
	 * that each of the others is at least the number of its clinics with patients.
	 */
	private static boolean leavesOpen(List<? extends SystemPeople<?>> hidden) {
		long sum = hidden.stream().mapToLong(SystemPeople::total).sum();
		long least = hidden.stream().mapToLong(HiddenSystems::least).sum();
		return hidden.size() > 1
				&& hidden.stream().allMatch((one) -> sum - (least - least(one)) > Measures.LARGEST_SMALL);
	}

	/**
	 * Whether the smallest of them could be 1 for one who knows the rule: hidden are the
	 * smallest, so that none of them is more than the least that shows.
	 * @param most the least that shows
	 */
	private static boolean leavesOpenHowFew(List<? extends SystemPeople<?>> hidden, long most) {
		long sum = hidden.stream().mapToLong(SystemPeople::total).sum();
		return most == UNKNOWN || sum - most * (hidden.size() - 1) <= 1;
	}

	private static long least(SystemPeople<?> system) {
		return Math.max(1, system.submittedClinics());
	}

}
