package org.mncares.portal.cohort.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import org.mncares.portal.cohort.CohortClinic;
import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.web.CareSystemSections;
import org.mncares.portal.web.ClinicSections;
import org.mncares.portal.web.PageSection;

import org.springframework.stereotype.Component;

/**
 * Tells on the pages of care systems and clinics in which cohorts they take part.
 */
@Component
class CohortSections implements CareSystemSections, ClinicSections {

	private static final String TITLE = "Participation in the study";

	private final Cohorts cohorts;

	private final Participation participation;

	private final OrganizationDirectory organizations;

	private final CurrentCaller caller;

	private final Clock clock;

	CohortSections(Cohorts cohorts, Participation participation, OrganizationDirectory organizations,
			CurrentCaller caller, Clock clock) {
		this.cohorts = cohorts;
		this.participation = participation;
		this.organizations = organizations;
		this.caller = caller;
		this.clock = clock;
	}

	@Override
	public List<PageSection> sections(CareSystemId careSystem) {
		return List.of(new PageSection(10, TITLE, "cohort/care-system", content(careSystem, (clinic) -> true)));
	}

	@Override
	public List<PageSection> sections(CareSystemId careSystem, ClinicId clinic) {
		return List.of(new PageSection(10, TITLE, "cohort/clinic",
				content(careSystem, (candidate) -> candidate.id().equals(clinic))));
	}

	private Content content(CareSystemId careSystem, Predicate<CohortClinic> which) {
		return new Content(lines(careSystem, which),
				this.organizations.careSystem(careSystem, LocalDate.now(this.clock)).code(),
				this.caller.get().role() == Role.ADMIN);
	}

	private List<CohortLine> lines(CareSystemId careSystem, Predicate<CohortClinic> which) {
		LocalDate today = LocalDate.now(this.clock);
		return this.cohorts.all().stream().map((cohort) -> line(cohort, careSystem, which, today)).toList();
	}

	private CohortLine line(CohortView cohort, CareSystemId careSystem, Predicate<CohortClinic> which,
			LocalDate today) {
		return CohortLine.of(cohort,
				this.participation.participating(cohort.id(), careSystem).stream().filter(which).toList(), today);
	}

	/**
	 * What the sections show.
	 *
	 * @param lines the cohorts
	 * @param careSystem the care system's code
	 * @param administrator whether participation can be changed
	 */
	record Content(List<CohortLine> lines, String careSystem, boolean administrator) {
	}

}
