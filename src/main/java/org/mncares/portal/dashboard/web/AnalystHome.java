package org.mncares.portal.dashboard.web;

import java.util.List;

import org.mncares.portal.dashboard.StudyTodayQuery;
import org.mncares.portal.dashboard.edition.Editions;
import org.mncares.portal.dashboard.edition.NoCohortYet;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.web.HomeSections;
import org.mncares.portal.web.PageSection;

import org.springframework.stereotype.Component;

/**
 * What an analyst sees first: the study's figures, and what changed this week.
 */
@Component
class AnalystHome implements HomeSections {

	private static final String TEMPLATE = "dashboard/today";

	private final Editions editions;

	private final StudyTodayQuery query;

	private final CurrentCaller caller;

	AnalystHome(Editions editions, StudyTodayQuery query, CurrentCaller caller) {
		this.editions = editions;
		this.query = query;
		this.caller = caller;
	}

	@Override
	public List<PageSection> sections() {
		if (this.caller.get().role() != Role.ANALYST) {
			return List.of();
		}
		try {
			return List.of(new PageSection(20, "Where the study stands", TEMPLATE,
					this.query.today(this.editions.shown(null))));
		}
		catch (NoCohortYet ex) {
			// There is no cohort yet, so there is nothing to count.
			return List.of();
		}
	}

}
