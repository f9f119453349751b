package org.mncares.portal.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No hidden count of people can be derived from the shown ones and their sum.
 */
class SmallCellsTests {

	@Test
	void showsCountsFromElevenAndZero() {
		assertThat(SmallCells.hidden(Map.of("A", 11L, "B", 0L, "C", 186L))).isEmpty();
	}

	@Test
	void oneSmallCountTakesTheNextSmallestAlong() {
		assertThat(SmallCells.hidden(Map.of("A", 7L, "B", 40L, "C", 11L))).containsExactlyInAnyOrder("A", "C");
	}

	@Test
	void twoSmallCountsHideEachOtherWhenTheirSumSaysLittle() {
		assertThat(SmallCells.hidden(Map.of("A", 7L, "B", 10L, "C", 11L))).containsExactlyInAnyOrder("A", "B");
	}

	@Test
	void twoSmallCountsWhoseSumSaysTooMuchTakeAThirdAlong() {
		assertThat(SmallCells.hidden(Map.of("A", 1L, "B", 1L, "C", 50L))).containsExactlyInAnyOrder("A", "B", "C");
	}

	@Property
	void eachHiddenCountCouldBeAnythingFromOneToTen(
			@ForAll @Size(min = 3, max = 40) List<@IntRange(max = 60) Integer> people) {
		Map<Integer, Long> counts = new HashMap<>();
		people.forEach((count) -> counts.put(counts.size(), (long) count));
		Set<Integer> hidden = SmallCells.hidden(counts);
		counts.forEach((key, count) -> assertThat(count >= 1 && count <= 10).as("%s", key)
			.matches((small) -> !small || hidden.contains(key)));
		boolean enoughToHide = counts.values().stream().filter((count) -> count > 10).count() > 0;
		if (!hidden.isEmpty() && enoughToHide) {
			// A reader knows the sum, and that each hidden count is at least 1.
			long sum = hidden.stream().mapToLong(counts::get).sum();
			assertThat(hidden).hasSizeGreaterThan(1);
			assertThat(sum - (hidden.size() - 1)).isGreaterThanOrEqualTo(10);
		}
	}

}
