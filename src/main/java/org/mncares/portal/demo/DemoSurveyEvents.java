package org.mncares.portal.demo;

import java.util.ArrayList;
import java.util.List;

import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.survey.ReturnSurvey;

import org.springframework.stereotype.Component;

/**
 * What happens to the demonstration surveys: they are answered and signed, and some are
 * returned.
 */
@Component
@ConditionalOnDemonstration
class DemoSurveyEvents {

	private final DemoSteps steps;

	private final DemoPeople people;

	private final DemoSurveys surveys;

	private final Organizations organizations;

	private final ReturnSurvey review;

	DemoSurveyEvents(DemoSteps steps, DemoPeople people, DemoSurveys surveys, Organizations organizations,
			ReturnSurvey review) {
		this.steps = steps;
		this.people = people;
		this.surveys = surveys;
		this.organizations = organizations;
		this.review = review;
	}

	/** Everything that happens to the surveys. */
	List<DemoEvent> of(DemoStudy study) {
		List<DemoEvent> events = new ArrayList<>();
		for (DemoSurvey survey : study.surveys()) {
			events.add(new DemoEvent(survey.signed(), () -> answer(study, survey)));
			if (survey.returned() != null) {
				events.add(new DemoEvent(survey.returned(), () -> sendBack(survey)));
			}
		}
		return events;
	}

	private void answer(DemoStudy study, DemoSurvey survey) {
		Caller person = Scopes.call(Scope.ADMINISTRATION, () -> this.people.sender(survey.system()));
		ActingAs.run(person,
				() -> this.steps.once(survey.step(), () -> this.surveys.answerAndSign(study, survey, person)));
	}

	private void sendBack(DemoSurvey survey) {
		ActingAs.run(this.people.knownAdministrator(),
				() -> this.steps.once(survey.step() + " returned", () -> this.review
					.sendBack(this.organizations.careSystem(survey.system()).orElseThrow(), survey.message())));
	}

}
