package org.mncares.portal.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.survey.ReturnSurvey;
import org.mncares.portal.survey.ReviewSurvey;
import org.mncares.portal.survey.SubmissionView;
import org.mncares.portal.survey.SurveyDesk;

import org.springframework.stereotype.Component;

/**
 * What happens to the demonstration surveys: they are answered and signed, looked through
 * by the study, and some are returned.
 */
@Component
@ConditionalOnDemonstration
class DemoSurveyEvents {

	/** The surveys that were signed last wait for the administrator. */
	private static final int WAITING = 3;

	private static final Duration UNTIL_REVIEWED = Duration.ofHours(26);

	private final DemoSteps steps;

	private final DemoPeople people;

	private final DemoSurveys surveys;

	private final Organizations organizations;

	private final SurveyDesk desk;

	private final ReviewSurvey review;

	private final ReturnSurvey sendBack;

	DemoSurveyEvents(DemoSteps steps, DemoPeople people, DemoSurveys surveys, Organizations organizations,
			SurveyDesk desk, ReviewSurvey review, ReturnSurvey sendBack) {
		this.steps = steps;
		this.people = people;
		this.surveys = surveys;
		this.organizations = organizations;
		this.desk = desk;
		this.review = review;
		this.sendBack = sendBack;
	}

	/** Everything that happens to the surveys. */
	List<DemoEvent> of(DemoStudy study) {
		List<DemoEvent> events = new ArrayList<>();
		Instant waiting = waitingSince(study);
		for (DemoSurvey survey : study.surveys()) {
			events.add(new DemoEvent(survey.signed(), () -> answer(study, survey)));
			if (survey.returned() != null) {
				events.add(new DemoEvent(survey.returned(), () -> sendBack(survey)));
			}
			else if (survey.signed().isBefore(waiting)) {
				events.add(new DemoEvent(survey.signed().plus(UNTIL_REVIEWED), () -> look(survey)));
			}
		}
		return events;
	}

	private void answer(DemoStudy study, DemoSurvey survey) {
		Caller person = Scopes.call(Scope.ADMINISTRATION, () -> this.people.sender(survey.system()));
		ActingAs.run(person,
				() -> this.steps.once(survey.step(), () -> this.surveys.answerAndSign(study, survey, person)));
	}

	private static Instant waitingSince(DemoStudy study) {
		return study.surveys()
			.stream()
			.map(DemoSurvey::signed)
			.sorted(Comparator.reverseOrder())
			.skip(WAITING - 1)
			.findFirst()
			.orElseThrow();
	}

	private void look(DemoSurvey survey) {
		ActingAs.run(this.people.knownAdministrator(), () -> this.steps.once(survey.step() + " reviewed", () -> {
			CareSystemId system = this.organizations.careSystem(survey.system()).orElseThrow();
			SubmissionView latest = this.desk.submissions(system).getFirst();
			if (!latest.isReturned()) {
				this.review.reviewed(system, latest.number());
			}
		}));
	}

	private void sendBack(DemoSurvey survey) {
		ActingAs.run(this.people.knownAdministrator(),
				() -> this.steps.once(survey.step() + " returned", () -> this.sendBack
					.sendBack(this.organizations.careSystem(survey.system()).orElseThrow(), survey.message())));
	}

}
