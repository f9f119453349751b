package org.mncares.portal.organization;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A clinic to be registered.
 *
 * @param code up to 10 letters, digits and hyphens, unique statewide; in the state's
 * measurement system at most 4 digits
 * @param name its name
 * @param address where it is
 * @param certification as a Health Care Home
 * @param openedOn the first day on which it was open, where known
 */
public record NewClinic(String code, String name, Address address, Certification certification,
		@Nullable LocalDate openedOn) {
}
