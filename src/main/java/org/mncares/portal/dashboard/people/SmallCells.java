package org.mncares.portal.dashboard.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides, once for a set of figures, which counts of people show, so that no count from
 * 1 to 10 can be derived from all that shows together. The care systems are divided into
 * parts of which every count is 0 or more than 10; figures show for unions of parts only,
 * so that all that shows is a sum of such counts.
 *
 * @param <U> what pages filter care systems by
 */
public final class SmallCells<U> {

	private final List<SystemPeople<U>> systems;

	private final Measures measures;

	private final List<Slice<U>> slices;

	private SmallCells(List<SystemPeople<U>> systems, List<Set<Long>> partnerSets, List<Slice<U>> slices) {
		this.systems = systems;
		this.measures = new Measures(partnerSets);
		this.slices = slices;
	}

	/**
	 * Decides.
	 * @param systems all care systems; the order does not matter
	 * @param partnerSets which payors were partners together, at each time
	 * @param slices choices that pages offer: the parts are made so that their figures
	 * can show where possible
	 */
	public static <U> Decision<U> decide(List<SystemPeople<U>> systems, List<Set<Long>> partnerSets,
			List<Slice<U>> slices) {
		List<SystemPeople<U>> ordered = systems.stream()
			.sorted(Comparator.comparingLong(SystemPeople::careSystem))
			.toList();
		SmallCells<U> cells = new SmallCells<>(ordered, partnerSets, slices);
		Optional<List<Part<U>>> coverage = cells.parts(cells::isSafe);
		if (coverage.isPresent()) {
			return decision(coverage.get(), true, true);
		}
		return cells.parts(SmallCells::hasSafeTotals)
			.map((parts) -> decision(parts, true, false))
			.orElseGet(() -> decision(List.of(Part.of(ordered)), false, false));
	}

	private static <U> Decision<U> decision(List<Part<U>> parts, boolean people, boolean coverage) {
		Map<U, Integer> numbers = new HashMap<>();
		Set<Long> hidden = new HashSet<>();
		for (int number = 0; number < parts.size(); number++) {
			Part<U> part = parts.get(number);
			for (U unit : part.units()) {
				numbers.put(unit, number + 1);
			}
			hidden.addAll(people ? part.hidden().orElseThrow()
					: part.systems().stream().map(SystemPeople::careSystem).toList());
		}
		return new Decision<>(numbers, hidden, people, coverage);
	}

	/**
	 * Divides all care systems along the slices as long as both sides are safe and
	 * another slice can show; empty when not even the whole is safe.
	 */
	private Optional<List<Part<U>>> parts(Predicate<Part<U>> safe) {
		List<Part<U>> parts = List.of(Part.of(this.systems));
		if (!safe.test(parts.getFirst())) {
			return Optional.empty();
		}
		Optional<List<Part<U>>> finer = Optional.of(parts);
		while (finer.isPresent()) {
			parts = finer.get();
			finer = divide(parts, safe);
		}
		return Optional.of(parts);
	}

	/** The division of one part that lets most slices show, if one lets more show. */
	private Optional<List<Part<U>>> divide(List<Part<U>> parts, Predicate<Part<U>> safe) {
		List<Part<U>> best = parts;
		for (Part<U> part : parts) {
			for (Slice<U> slice : this.slices) {
				List<Part<U>> divided = new ArrayList<>(parts);
				divided.remove(part);
				divided.addAll(part.divide(slice));
				if (weight(divided) > weight(best) && part.divide(slice).stream().allMatch(safe)) {
					best = divided;
				}
			}
		}
		return (best.size() > parts.size()) ? Optional.of(best) : Optional.empty();
	}

	private int weight(List<Part<U>> parts) {
		return this.slices.stream()
			.filter((slice) -> parts.stream().allMatch((part) -> part.isWholeIn(slice)))
			.mapToInt(Slice::weight)
			.sum();
	}

	private boolean isSafe(Part<U> part) {
		return hasSafeTotals(part) && this.measures.areSafe(part.systems());
	}

	private static <U> boolean hasSafeTotals(Part<U> part) {
		return Measures.isSafe(part.total()) && part.hidden().isPresent();
	}

	/**
	 * Care systems whose figures are only shown together.
	 *
	 * @param systems the care systems
	 * @param units their units
	 */
	private record Part<U>(List<SystemPeople<U>> systems, Set<U> units) {

		static <U> Part<U> of(List<SystemPeople<U>> systems) {
			return new Part<>(systems, systems.stream().map(SystemPeople::unit).collect(Collectors.toSet()));
		}

		long total() {
			return this.systems.stream().mapToLong(SystemPeople::total).sum();
		}

		Optional<Set<Long>> hidden() {
			return HiddenSystems.of(this.systems);
		}

		/** Those in the slice and those outside; one part where there are none of one. */
		List<Part<U>> divide(Slice<U> slice) {
			Map<Boolean, List<SystemPeople<U>>> sides = this.systems.stream()
				.collect(Collectors.partitioningBy((system) -> slice.units().test(system.unit())));
			return sides.values().stream().filter((side) -> !side.isEmpty()).map(Part::of).toList();
		}

		boolean isWholeIn(Slice<U> slice) {
			return this.units.stream().allMatch(slice.units()) || this.units.stream().noneMatch(slice.units());
		}

	}

}
