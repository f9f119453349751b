package org.mncares.portal.dashboard.people;

import java.util.Map;
import java.util.Set;

/**
 * The eligible patients of a care system.
 *
 * @param <U> what pages filter care systems by
 * @param careSystem the care system's id
 * @param unit its size, location and class together
 * @param submittedClinics how many of its clinics have at least one eligible patient,
 * which pages show
 * @param people patients by exactly which payor partners cover them, former and future
 * ones included
 */
public record SystemPeople<U>(long careSystem, U unit, int submittedClinics, Map<Set<Long>, Long> people) {

	public SystemPeople {
		people = Map.copyOf(people);
	}

	/** How many there are. */
	public long total() {
		return this.people.values().stream().mapToLong(Long::longValue).sum();
	}

}
