package org.mncares.portal.dashboard.edition;

import org.mncares.portal.classification.rule.CareModelClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.mncares.portal.dashboard.people.Decision;
import org.mncares.portal.dashboard.people.SmallCells;
import org.mncares.portal.dashboard.people.SystemPeople;
import org.mncares.portal.organization.Location;
import org.mncares.portal.organization.SizeClass;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the study, no reader of all figures together can tell of a count of 1 to 10
 * people that it is small: for each of them the largest value that fits all figures is
 * more than 10.
 */
class NothingSmallTests {

	/** One payor joined later; sometimes one has left. */
	private static final List<List<Set<Long>>> PARTNERS = List.of(
			List.of(Set.of(1L, 2L, 3L, 4L), Set.of(1L, 2L, 3L, 4L, 5L)), List.of(Set.of(1L, 2L)),
			List.of(Set.of(1L), Set.of(1L, 2L), Set.of(1L, 2L, 3L), Set.of(2L, 3L)));

	@Property(tries = 60, shrinking = ShrinkingMode.OFF)
	void noSmallCountComesOut(@ForAll long seed, @ForAll @IntRange(max = 2) int partners,
			@ForAll @IntRange(min = 1, max = 60) int systems, @ForAll @IntRange(min = 1, max = 400) int size) {
		List<Set<Long>> partnerSets = PARTNERS.get(partners);
		List<SystemPeople<Unit>> study = study(new Random(seed), systems, size, payors(partnerSets));
		Decision<Unit> decision = SmallCells.decide(study, partnerSets, Unit.slices());
		Reader reader = new Reader(study, Counts.sets(payors(partnerSets)));
		PeopleDecision shown = new PeopleDecision(decision.parts(), decision.peopleShown(), decision.coverageShown());
		for (Filters filters : Counts.filters()) {
			if (shown.showsCoverage(filters)) {
				partnerSets.stream()
					.flatMap((set) -> Counts.shown(set).stream())
					.forEach((count) -> reader.read(filters, count.which(),
							Counts.truth(study, filters, count.which())));
			}
		}
		if (decision.peopleShown()) {
			reader.read(Filters.NONE, (covered) -> true, Counts.truth(study, Filters.NONE, (covered) -> true));
			study.forEach((system) -> {
				if (decision.hidden().contains(system.careSystem())) {
					reader.readHidden(system.careSystem());
				}
				else {
					reader.read(system.careSystem(), system.total());
				}
			});
		}
		assertThat(outcomes(study, partnerSets, reader)).isEmpty();
	}

	/**
	 * The same reader finds small counts when only they themselves are hidden: so the
	 * test above can fail.
	 */
	@Property(tries = 1, shrinking = ShrinkingMode.OFF)
	void withoutComplementarySuppressionTheyComeOut(@ForAll long seed) {
		List<Set<Long>> partnerSets = PARTNERS.getFirst();
		List<SystemPeople<Unit>> study = study(new Random(seed), 40, 200, payors(partnerSets));
		Reader reader = new Reader(study, Counts.sets(payors(partnerSets)));
		for (Filters filters : Counts.filters()) {
			partnerSets.stream().flatMap((set) -> Counts.shown(set).stream()).forEach((count) -> {
				long truth = Counts.truth(study, filters, count.which());
				if (!Counts.isSmall(truth)) {
					reader.read(filters, count.which(), truth);
				}
			});
		}
		assertThat(outcomes(study, partnerSets, reader)).isNotEmpty();
	}

	/** The small counts of which a reader can tell that they are small. */
	static List<String> outcomes(List<SystemPeople<Unit>> study, List<Set<Long>> partnerSets, Reader reader) {
		List<String> found = new ArrayList<>();
		for (Filters filters : Counts.filters()) {
			for (Counts.Count count : Counts.protectedOnes(partnerSets, Counts.sets(payors(partnerSets)))) {
				long truth = Counts.truth(study, filters, count.which());
				if (Counts.isSmall(truth) && reader.most(filters, count.which()) < 10.99) {
					found.add(count.name() + ", " + filters.label());
				}
			}
		}
		study.stream().filter((system) -> Counts.isSmall(system.total())).forEach((system) -> {
			if (reader.most(system.careSystem()) < 10.99) {
				found.add("care system " + system.careSystem());
			}
		});
		return found;
	}

	static Set<Long> payors(List<Set<Long>> partnerSets) {
		Set<Long> payors = new TreeSet<>();
		partnerSets.forEach(payors::addAll);
		return payors;
	}

	private static List<SystemPeople<Unit>> study(Random random, int systems, int size, Set<Long> payors) {
		List<Set<Long>> sets = new ArrayList<>(Counts.sets(payors));
		sets.sort(java.util.Comparator.comparing(Object::toString));
		List<SystemPeople<Unit>> study = new ArrayList<>();
		for (int id = 1; id <= systems; id++) {
			Unit unit = new Unit(SizeClass.values()[random.nextInt(2)], Location.values()[random.nextInt(3)],
					CareModelClass.values()[random.nextInt(4)]);
			Map<Set<Long>, Long> people = new HashMap<>();
			int count = switch (random.nextInt(4)) {
				case 0 -> 0;
				case 1 -> 1 + random.nextInt(15);
				default -> random.nextInt(size + 1);
			};
			for (int i = 0; i < count; i++) {
				Set<Long> covered = sets.get(random.nextInt(sets.size()));
				people.merge(
						(covered.size() == 2 && random.nextInt(5) > 0) ? Set.of(covered.iterator().next()) : covered,
						1L, Long::sum);
			}
			int submitted = (count == 0) ? 0 : 1 + random.nextInt(Math.min(3, count));
			study.add(new SystemPeople<>(id, unit, submitted, people));
		}
		return study;
	}

}
