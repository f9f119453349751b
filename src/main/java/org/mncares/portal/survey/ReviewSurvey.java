package org.mncares.portal.survey;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The study's look through what a care system signed. Answers count from the signature
 * on; the review only says that somebody has read them.
 */
@Service
@Transactional
public class ReviewSurvey {

	private final SurveyResponses responses;

	private final Submissions submissions;

	private final CurrentCaller caller;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReviewSurvey(SurveyResponses responses, Submissions submissions, CurrentCaller caller, JdbcClient jdbc,
			ApplicationEventPublisher events, Clock clock) {
		this.responses = responses;
		this.submissions = submissions;
		this.caller = caller;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Notes that the caller has looked through a care system's latest submission; for
	 * administrators. Saying it twice is no harm.
	 * @param number the submission that was looked through
	 * @throws Conflict when the care system has signed again since, or the submission was
	 * returned
	 * @throws NotFound when the care system has not begun
	 */
	public void reviewed(CareSystemId careSystem, int number) {
		Caller by = this.caller.get();
		by.require(Role.ADMIN);
		SurveyResponse response = this.responses.requireForStep(careSystem);
		SubmissionView latest = this.submissions.latest(careSystem).orElseThrow(() -> new NotFound("submission"));
		if (latest.number() != number) {
			throw new Conflict("The care system has signed version " + latest.number()
					+ " meanwhile. Look through that one instead.");
		}
		if (response.state() != SurveyState.SUBMITTED) {
			throw new Conflict("This survey was returned meanwhile, so there is nothing to review.");
		}
		int added = this.jdbc
			.sql("insert into survey_reviewed (submission_id, care_system_id, reviewed_by, reviewed_at)"
					+ " values (?, ?, ?, ?) on conflict do nothing")
			.params(latest.id(), careSystem.value(), by.name(), Timestamp.from(this.clock.instant()))
			.update();
		if (added > 0) {
			this.events.publishEvent(
					SurveyEvent.of("reviewed", response, Map.of("number", Integer.toString(latest.number()))));
		}
	}

}
