package org.mncares.portal.organization;

import java.time.LocalDate;
import java.util.List;

import org.mncares.portal.core.CareSystemId;

/**
 * A care system without its clinics.
 *
 * @param location by its own ZIP code
 */
record CareSystemRow(CareSystemId id, String code, String name, Address address, Location location) {

	/**
	 * The care system as of a date.
	 * @param clinics all its clinics, closed and uncertified ones included
	 * @param largeAbove the number of certified clinics above which it is large
	 */
	CareSystemView asOf(LocalDate day, List<ClinicView> clinics, int largeAbove) {
		List<ClinicView> open = clinics.stream().filter((clinic) -> clinic.isOpen(day)).toList();
		int certified = (int) open.stream().filter((clinic) -> clinic.isCertified(day)).count();
		return new CareSystemView(this.id, this.code, this.name, this.address, day, open.size(), certified,
				SizeClass.of(certified, largeAbove), this.location, mix(open));
	}

	private static LocationMix mix(List<ClinicView> clinics) {
		return new LocationMix(count(clinics, Location.URBAN), count(clinics, Location.RURAL),
				count(clinics, Location.UNKNOWN));
	}

	private static int count(List<ClinicView> clinics, Location location) {
		return (int) clinics.stream().filter((clinic) -> clinic.location() == location).count();
	}

}
