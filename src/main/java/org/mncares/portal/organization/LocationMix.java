package org.mncares.portal.organization;

import java.util.ArrayList;
import java.util.List;

/**
 * How many of a care system's open clinics lie where.
 *
 * @param urban clinics in urban ZIP codes
 * @param rural clinics in rural ZIP codes
 * @param unknown clinics whose ZIP code has no code
 */
public record LocationMix(int urban, int rural, int unknown) {

	/** The mix in words, for instance {@code 3 urban, 1 rural}; empty without clinics. */
	public String text() {
		List<String> parts = new ArrayList<>();
		add(parts, this.urban, " urban");
		add(parts, this.rural, " rural");
		add(parts, this.unknown, " unknown");
		return String.join(", ", parts);
	}

	private static void add(List<String> parts, int count, String word) {
		if (count > 0) {
			parts.add(count + word);
		}
	}

}
