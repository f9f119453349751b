package org.mncares.portal.survey.web;

import java.util.List;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.survey.SurveyDesk;
import org.mncares.portal.web.CareSystemSections;
import org.mncares.portal.web.PageSection;

import org.springframework.stereotype.Component;

/**
 * Tells the study on a care system's page where its survey stands.
 */
@Component
class CareSystemSurvey implements CareSystemSections {

	private final SurveyDesk desk;

	private final CurrentCaller caller;

	CareSystemSurvey(SurveyDesk desk, CurrentCaller caller) {
		this.desk = desk;
		this.caller = caller;
	}

	@Override
	public List<PageSection> sections(CareSystemId careSystem) {
		if (this.caller.get().role() == Role.CARE_SYSTEM) {
			return List.of();
		}
		return this.desk.tracking()
			.stream()
			.filter((row) -> row.careSystem().equals(careSystem))
			.map((row) -> new PageSection(20, "Organizational survey", "survey/care-system", row))
			.toList();
	}

}
