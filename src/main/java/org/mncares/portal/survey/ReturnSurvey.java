package org.mncares.portal.survey;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The study's request to answer a survey again.
 */
@Service
@Transactional
public class ReturnSurvey {

	/** The fewest characters of a message. */
	public static final int SHORTEST_MESSAGE = 10;

	/** The most characters of a message. */
	public static final int LONGEST_MESSAGE = 2_000;

	private final SurveyResponses responses;

	private final Submissions submissions;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReturnSurvey(SurveyResponses responses, Submissions submissions, CurrentCaller caller,
			ApplicationEventPublisher events, Clock clock) {
		this.responses = responses;
		this.submissions = submissions;
		this.caller = caller;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens a submitted survey again, with the answers as submitted, and says why; for
	 * administrators. The submission is kept and stands until the next.
	 * @param message 10 to 2,000 characters
	 * @throws Conflict when it is not submitted, or the message is too short or too long
	 * @throws NotFound when the care system has not begun
	 */
	public void sendBack(CareSystemId careSystem, String message) {
		Caller by = this.caller.get();
		by.require(Role.ADMIN);
		String text = message.strip().replace("\r\n", "\n");
		problem(text).ifPresent((problem) -> {
			throw new Conflict(problem);
		});
		SurveyResponse response = this.responses.requireForStep(careSystem);
		response.sendBack();
		SubmissionView submission = this.submissions.latest(careSystem).orElseThrow();
		this.submissions.sendBack(submission, text, by, this.clock.instant());
		this.events.publishEvent(
				SurveyEvent.of("returned", response, Map.of("number", Integer.toString(submission.number()))));
	}

	/**
	 * What is wrong with a message, as a sentence that says what to do. Characters count
	 * as the database counts them: one each, whatever its size.
	 */
	public static Optional<String> problem(String message) {
		int length = message.codePointCount(0, message.length());
		if (length < SHORTEST_MESSAGE) {
			return Optional.of("Write what the care system should change, in at least 10 characters.");
		}
		if (length > LONGEST_MESSAGE) {
			return Optional.of("Shorten the message to 2,000 characters.");
		}
		return AnswerCheck.canBeKept(message) ? Optional.empty() : Optional
			.of("The message holds characters that cannot be shown. Type it again instead of pasting it.");
	}

}
