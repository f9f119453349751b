package org.mncares.portal.organization;

import java.time.LocalDate;

import org.mncares.portal.core.CareSystemId;

/**
 * A care system as of a date, with what follows from its clinics.
 *
 * @param asOf the day for which its clinics were counted
 * @param clinics its open clinics
 * @param certified those of them with a certification in force
 * @param size by its certified clinics
 * @param location by its own ZIP code
 * @param clinicLocations by the ZIP codes of its open clinics
 */
public record CareSystemView(CareSystemId id, String code, String name, Address address, LocalDate asOf, int clinics,
		int certified, SizeClass size, Location location, LocationMix clinicLocations) {
}
