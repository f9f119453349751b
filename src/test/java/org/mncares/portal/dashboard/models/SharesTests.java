package org.mncares.portal.dashboard.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole percentages that sum to 100.
 */
class SharesTests {

	@Test
	void areThoseThatTheStudyPublished() {
		assertThat(percent(109, 165, 48, 0)).containsExactly(34, 51, 15, 0);
	}

	@Test
	void sumToAHundredWhereRoundingEachWouldNot() {
		assertThat(percent(1, 1, 1)).containsExactly(34, 33, 33);
		assertThat(percent(1, 1, 1, 1, 1, 1, 1)).containsExactly(15, 15, 14, 14, 14, 14, 14);
	}

	@Test
	void ofNothingAreNothing() {
		assertThat(percent(0, 0)).containsExactly(0, 0);
		assertThat(percent()).isEmpty();
	}

	@Property
	void areNeverOffByAPoint(@ForAll @Size(min = 1, max = 6) List<@IntRange(max = 5000) Integer> parts) {
		long sum = parts.stream().mapToLong(Integer::longValue).sum();
		List<Integer> shares = percent(parts.stream().mapToInt(Integer::intValue).toArray());
		assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo((sum == 0) ? 0 : 100);
		for (int i = 0; i < parts.size() && sum > 0; i++) {
			assertThat(Math.abs(100.0 * parts.get(i) / sum - shares.get(i))).isLessThan(1);
		}
	}

	private static List<Integer> percent(int... parts) {
		SequencedMap<Integer, Integer> named = new LinkedHashMap<>();
		for (int part : parts) {
			named.put(named.size(), part);
		}
		return List.copyOf(Shares.of(named).values());
	}

}
