package org.mncares.portal.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.organization.OrganizationDirectory;

import org.springframework.stereotype.Component;

/**
 * The clinics that a survey asks about: those that the registry has open today, certified
 * or not.
 */
@Component
class AskedClinics {

	/** A day begins when it begins in Minnesota. */
	private static final ZoneId STUDY_ZONE = ZoneId.of("America/Chicago");

	private final OrganizationDirectory directory;

	private final Clock clock;

	AskedClinics(OrganizationDirectory directory, Clock clock) {
		this.directory = directory;
		this.clock = clock;
	}

	/** By code. */
	List<ClinicView> of(CareSystemId careSystem) {
		LocalDate today = today();
		return all(careSystem).stream().filter((clinic) -> clinic.isOpen(today)).toList();
	}

	/** Closed ones included. */
	List<ClinicView> all(CareSystemId careSystem) {
		return this.directory.clinics(careSystem);
	}

	/** All clinics that the scope in hand sees, closed ones included. */
	List<ClinicView> everywhere() {
		return this.directory.clinics();
	}

	CareSystemView careSystem(CareSystemId careSystem) {
		return this.directory.careSystem(careSystem, today());
	}

	/** By name. */
	List<CareSystemView> careSystems() {
		return this.directory.careSystems(today());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), STUDY_ZONE);
	}

	static List<ClinicId> ids(List<ClinicView> clinics) {
		return clinics.stream().map(ClinicView::id).toList();
	}

}
