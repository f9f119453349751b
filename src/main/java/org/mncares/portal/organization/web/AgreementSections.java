package org.mncares.portal.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.organization.AgreementOverview;
import org.mncares.portal.web.CareSystemSections;
import org.mncares.portal.web.PageSection;

import org.springframework.stereotype.Component;

/**
 * Shows a care system's agreements on its page, to administrators and its own staff.
 */
@Component
class AgreementSections implements CareSystemSections {

	private final AgreementOverview overview;

	private final CurrentCaller caller;

	private final Clock clock;

	AgreementSections(AgreementOverview overview, CurrentCaller caller, Clock clock) {
		this.overview = overview;
		this.caller = caller;
		this.clock = clock;
	}

	@Override
	public List<PageSection> sections(CareSystemId careSystem) {
		Role role = this.caller.get().role();
		if (role == Role.ANALYST) {
			return List.of();
		}
		return List.of(new PageSection(20, "Agreements with the study", "organization/agreements-section",
				new Content(this.overview.of(careSystem, LocalDate.now(this.clock)), role == Role.ADMIN)));
	}

	/**
	 * What the section shows.
	 *
	 * @param covered the care system and its agreements
	 * @param administrator whether they can be recorded and revoked
	 */
	record Content(AgreementOverview.CoveredSystem covered, boolean administrator) {
	}

}
