package org.mncares.portal.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.StudyTime;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.ClinicHistory;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.organization.OrganizationDirectory;

import org.springframework.stereotype.Component;

/**
 * The clinics that a survey asks about: those that the registry has open today, certified
 * or not.
 */
@Component
class AskedClinics {

	private final OrganizationDirectory directory;

	private final ClinicHistory history;

	private final Clock clock;

	AskedClinics(OrganizationDirectory directory, ClinicHistory history, Clock clock) {
		this.directory = directory;
		this.history = history;
		this.clock = clock;
	}

	/** By code. */
	List<ClinicView> of(CareSystemId careSystem) {
		LocalDate today = today();
		return all(careSystem).stream().filter((clinic) -> clinic.isOpen(today)).toList();
	}

	/** Closed ones included, and those that moved to another care system. */
	List<ClinicView> all(CareSystemId careSystem) {
		return Stream.concat(this.directory.clinics(careSystem).stream(), this.history.left(careSystem).stream())
			.sorted(Comparator.comparing(ClinicView::code))
			.toList();
	}

	/** All clinics that the scope in hand sees, closed ones included. */
	List<ClinicView> everywhere() {
		return this.directory.clinics();
	}

	CareSystemView careSystem(CareSystemId careSystem) {
		return this.directory.careSystem(careSystem, today());
	}

	/** By name; those that were merged into another are not asked any more. */
	List<CareSystemView> careSystems() {
		Set<CareSystemId> merged = this.history.merged();
		return this.directory.careSystems(today())
			.stream()
			.filter((careSystem) -> !merged.contains(careSystem.id()))
			.toList();
	}

	private LocalDate today() {
		return StudyTime.day(this.clock.instant());
	}

	static List<ClinicId> ids(List<ClinicView> clinics) {
		return clinics.stream().map(ClinicView::id).toList();
	}

}
