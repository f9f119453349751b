package org.mncares.portal.dashboard.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What sums and differences of the counts of coverage tell.
 */
class MeasuresTests {

	private static final long BLUE = 1;

	private static final long UCARE = 2;

	private static final long MEDICA = 3;

	private static final Measures MEASURES = new Measures(List.of(Set.of(BLUE, UCARE), Set.of(BLUE, UCARE, MEDICA)));

	/** All counts that show are 0 or more than 10. */
	private static final Map<Set<Long>, Long> PEOPLE = Map.of(Set.of(), 50L, Set.of(BLUE), 30L, Set.of(MEDICA), 40L,
			Set.of(UCARE, BLUE), 12L, Set.of(UCARE, MEDICA), 3L, Set.of(BLUE, MEDICA), 20L);

	@Test
	void aDifferenceOfTwoThatShowIsSmall() {
		// Any partner before Medica (65) without Blue Cross (62): 3.
		assertThat(areSafe(MEASURES, PEOPLE)).isFalse();
		assertThat(areSafe(MEASURES, with(Set.of(UCARE, MEDICA), 13))).isTrue();
		assertThat(areSafe(MEASURES, with(Set.of(UCARE, MEDICA), 0))).isTrue();
	}

	@Test
	void aPayorWithoutPeopleLetsMoreBeTold() {
		// A fourth payor without anybody changes nothing of what the others tell.
		Measures more = new Measures(List.of(Set.of(BLUE, UCARE, 4L), Set.of(BLUE, UCARE, MEDICA, 4L)));
		assertThat(areSafe(more, PEOPLE)).isFalse();
		assertThat(areSafe(more, with(Set.of(UCARE, MEDICA), 13))).isTrue();
	}

	@Test
	void manyPayorsAreComparedInPairs() {
		Set<Long> early = Set.copyOf(LongStream.rangeClosed(1, 15).filter((id) -> id != MEDICA).boxed().toList());
		Set<Long> all = Set.copyOf(LongStream.rangeClosed(1, 15).boxed().toList());
		Map<Set<Long>, Long> people = new HashMap<>(PEOPLE);
		LongStream.rangeClosed(4, 15).forEach((id) -> people.put(Set.of(id, BLUE), 20L));
		Measures many = new Measures(List.of(early, all));
		assertThat(areSafe(many, people)).isFalse();
		people.put(Set.of(UCARE, MEDICA), 13L);
		assertThat(areSafe(many, people)).isTrue();
	}

	private static Map<Set<Long>, Long> with(Set<Long> covered, long count) {
		Map<Set<Long>, Long> people = new HashMap<>(PEOPLE);
		people.put(covered, count);
		return people;
	}

	private static boolean areSafe(Measures measures, Map<Set<Long>, Long> people) {
		return measures.areSafe(List.of(new SystemPeople<>(1, "all", 1, people)));
	}

}
