package org.mncares.portal.dashboard.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which care systems' counts are hidden in a part whose sum shows.
 */
class HiddenSystemsTests {

	@Test
	void hidesNoneWhereNoneIsSmall() {
		assertThat(HiddenSystems.of(systems(0, 11, 12))).contains(Set.of());
	}

	@Test
	void hidesASecondOneSoThatTheSumDoesNotTellTheFirst() {
		assertThat(HiddenSystems.of(systems(3, 40, 41, 60))).contains(Set.of(1L, 2L, 3L));
		assertThat(HiddenSystems.of(systems(3, 12, 60))).contains(Set.of(1L, 2L));
	}

	@Test
	void theRuleItselfTellsNothing() {
		// With 10 and 41 hidden and 41 shown, their sum of 51 would leave 10 only.
		assertThat(HiddenSystems.of(systems(10, 41, 41, 60))).contains(Set.of(1L, 2L, 3L));
		assertThat(HiddenSystems.of(systems(10, 41, 41, 41))).contains(Set.of(1L, 2L, 3L, 4L));
	}

	@Test
	void aSmallOneAloneCannotBeHidden() {
		assertThat(HiddenSystems.of(systems(4))).isEmpty();
		assertThat(HiddenSystems.of(systems(4, 0, 0))).isEmpty();
	}

	private static List<SystemPeople<String>> systems(long... totals) {
		List<SystemPeople<String>> systems = new ArrayList<>();
		for (long total : totals) {
			systems.add(new SystemPeople<>(systems.size() + 1L, "all", (total > 0) ? 1 : 0,
					(total > 0) ? Map.of(Set.of(), total) : Map.of()));
		}
		return systems;
	}

}
