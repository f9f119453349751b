package org.mncares.portal.dashboard.people;

import java.util.function.Predicate;

/**
 * A choice of units for which pages would show figures.
 *
 * @param <U> what pages filter care systems by
 * @param units which units it takes in
 * @param weight how much it matters that its figures can show
 */
public record Slice<U>(Predicate<U> units, int weight) {
}
