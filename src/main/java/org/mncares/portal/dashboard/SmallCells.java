package org.mncares.portal.dashboard;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which counts of people are hidden where their sum is shown. Counts from 1 to 10
 * are hidden; so that no total gives them away, the smallest shown counts are hidden too
 * until at least two are hidden and their sum leaves each of them anything from 1 to 10.
 *
 */
final class SmallCells {

	static final long LARGEST_HIDDEN = 10;

	private SmallCells() {
	}

	/**
	 * Decides for counts that are shown with their sum.
	 * @param counts people by whatever they are counted by; 0 may show
	 * @return the keys whose counts are hidden
	 */
	static <K> Set<K> hidden(Map<K, Long> counts) {
		Set<K> hidden = new HashSet<>();
		counts.forEach((key, count) -> {
			if (count >= 1 && count <= LARGEST_HIDDEN) {
				hidden.add(key);
			}
		});
		if (hidden.isEmpty()) {
			return hidden;
		}
		List<Map.Entry<K, Long>> shown = counts.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() > LARGEST_HIDDEN)
			.sorted(Comparator.comparingLong(Map.Entry::getValue))
			.toList();
		for (Map.Entry<K, Long> next : shown) {
			if (isSafe(hidden, counts)) {
				break;
			}
			hidden.add(next.getKey());
		}
		return hidden;
	}

	/**
	 * Whether each hidden count could be anything from 1 to 10, the others being at least
	 * 1.
	 */
	private static <K> boolean isSafe(Set<K> hidden, Map<K, Long> counts) {
		long sum = hidden.stream().mapToLong((key) -> counts.getOrDefault(key, 0L)).sum();
		long others = hidden.size() - 1L;
		return others >= 1 && sum - others >= LARGEST_HIDDEN;
	}

}
