package org.mncares.portal.intake.profile.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.intake.memory.ColumnMemory;
import org.mncares.portal.intake.profile.CheckProfile;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnChoices;
import org.mncares.portal.intake.upload.ReceivePatientList;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.payor.PayorPartners;
import org.mncares.portal.payor.PayorView;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the check profile of the caller's own care system as things are today.
 */
@Service
@Transactional(readOnly = true)
class OwnProfile {

	private final Cohorts cohorts;

	private final Participation participation;

	private final OrganizationDirectory organizations;

	private final PayorPartners payors;

	private final ColumnMemory columns;

	private final ReceivePatientList receive;

	private final CurrentCaller caller;

	private final Clock clock;

	OwnProfile(Cohorts cohorts, Participation participation, OrganizationDirectory organizations, PayorPartners payors,
			ColumnMemory columns, ReceivePatientList receive, CurrentCaller caller, Clock clock) {
		this.cohorts = cohorts;
		this.participation = participation;
		this.organizations = organizations;
		this.payors = payors;
		this.columns = columns;
		this.receive = receive;
		this.caller = caller;
		this.clock = clock;
	}

	CheckProfile make() {
		CareSystemId own = this.caller.get().ownCareSystem();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.clock.getZone());
		CareSystemView careSystem = this.organizations.careSystem(own, today);
		CohortView cohort = this.cohorts.historical();
		return CheckProfile.of(this.clock.instant(), this.receive.maximumBytes(), this.clock.getZone(),
				new CheckProfile.CareSystem(careSystem.code(), careSystem.name()), cohort(cohort),
				this.participation.clinics(cohort.id(), own)
					.stream()
					.map((clinic) -> new CheckProfile.Clinic(clinic.code(), clinic.name(), clinic.participating()))
					.toList(),
				this.payors.asOf(today).stream().map(OwnProfile::payor).toList(), columns(this.columns.choices(own)));
	}

	private static CheckProfile.Cohort cohort(CohortView cohort) {
		return new CheckProfile.Cohort(cohort.code(), cohort.name(), cohort.criteria().window().first(),
				cohort.criteria().window().last(), cohort.criteria().minimumAge());
	}

	private static List<CheckProfile.HeaderChoice> columns(ColumnChoices choices) {
		return choices.chosen()
			.entrySet()
			.stream()
			.map((choice) -> new CheckProfile.HeaderChoice(choice.getKey().key(), choice.getKey().occurrence(),
					choice.getValue().map(Column::key).orElse(null)))
			.sorted(Comparator.comparing(CheckProfile.HeaderChoice::header)
				.thenComparing(CheckProfile.HeaderChoice::occurrence))
			.toList();
	}

	private static CheckProfile.Payor payor(PayorView payor) {
		List<String> names = Stream
			.concat(Stream.of(payor.code(), payor.name(), payor.shortName()), payor.aliases().stream())
			.distinct()
			.toList();
		return new CheckProfile.Payor(payor.name(), names, payor.memberIdPattern());
	}

}
