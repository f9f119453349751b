package org.mncares.portal.dashboard.models;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Whole percentages of parts that make up a whole. They sum to 100: each is rounded down,
 * and what is missing goes to the largest remainders (Hamilton's method), so that none is
 * off by a whole point.
 */
final class Shares {

	private static final int WHOLE = 100;

	private Shares() {
	}

	/**
	 * The percentages of parts.
	 * @param parts counts, none negative, in an order that decides between equal
	 * remainders
	 * @return whole percentages, which sum to 100, or to 0 where there is nothing
	 */
	static <K> Map<K, Integer> of(SequencedMap<K, Integer> parts) {
		long sum = parts.values().stream().mapToLong(Integer::longValue).sum();
		Map<K, Integer> shares = new LinkedHashMap<>();
		if (sum == 0) {
			parts.keySet().forEach((key) -> shares.put(key, 0));
			return shares;
		}
		parts.forEach((key, part) -> shares.put(key, Math.toIntExact((long) WHOLE * part / sum)));
		int missing = WHOLE - shares.values().stream().mapToInt(Integer::intValue).sum();
		parts.entrySet()
			.stream()
			.sorted(Comparator.comparingLong((Map.Entry<K, Integer> part) -> -((long) WHOLE * part.getValue() % sum)))
			.limit(missing)
			.forEach((part) -> shares.merge(part.getKey(), 1, Integer::sum));
		return shares;
	}

}
