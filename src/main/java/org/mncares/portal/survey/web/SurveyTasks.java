package org.mncares.portal.survey.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.survey.SubmissionView;
import org.mncares.portal.survey.SurveyDesk;
import org.mncares.portal.survey.SurveyDueDay;
import org.mncares.portal.survey.SurveyState;
import org.mncares.portal.survey.SurveyView;
import org.mncares.portal.survey.TrackingRow;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.HomeTask;
import org.mncares.portal.web.HomeTasks;
import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

import org.springframework.stereotype.Component;

/**
 * What staff of a care system have to do about its survey, and administrators about those
 * that were signed.
 */
@Component
class SurveyTasks implements HomeTasks {

	private static final String TITLE = "Answer the organizational survey";

	private static final String TASKS = "/surveys/organizational";

	private static final int LONGEST_MESSAGE = 200;

	private final SurveyDesk desk;

	private final SurveyDueDay dueDay;

	private final Clock clock;

	private final CurrentCaller caller;

	private final SurveyWords words;

	private final Formats formats;

	SurveyTasks(SurveyDesk desk, SurveyDueDay dueDay, Clock clock, CurrentCaller caller, SurveyWords words,
			Formats formats) {
		this.desk = desk;
		this.dueDay = dueDay;
		this.clock = clock;
		this.caller = caller;
		this.words = words;
		this.formats = formats;
	}

	@Override
	public List<HomeTask> tasks() {
		return switch (this.caller.get().role()) {
			case CARE_SYSTEM -> List.of(task(this.desk.own()));
			case ADMIN -> List.of(toReview());
			case ANALYST -> List.of();
		};
	}

	private HomeTask toReview() {
		long waiting = this.desk.tracking().stream().filter(TrackingRow::isToReview).count();
		String text = (waiting == 0) ? "Every signed survey has been looked through."
				: this.formats.count(waiting, "signed survey waits", "signed surveys wait")
						+ " for somebody of the study to read " + ((waiting == 1) ? "it." : "them.");
		StatusTag tag = (waiting == 0) ? new StatusTag("Nothing to do", Tone.OK)
				: new StatusTag("To review", Tone.WARN);
		return new HomeTask(20, "Surveys to review", text, tag, "/surveys?state=" + TrackingPages.TO_REVIEW,
				this.formats.number(waiting));
	}

	private HomeTask task(SurveyView survey) {
		SurveyState state = survey.state();
		boolean ready = state.isOpen() && survey.missing() == 0;
		StatusTag tag = (ready && state == SurveyState.OPEN) ? new StatusTag("Ready to sign", Tone.WARN)
				: this.words.tag(state);
		String href = switch (state) {
			case NOT_OPENED, SUBMITTED -> "/surveys";
			case OPEN -> ready ? TASKS + "/review" : TASKS;
			case RETURNED -> TASKS;
		};
		String text = text(survey, ready);
		return new HomeTask(20, TITLE, (state == SurveyState.SUBMITTED) ? text : text + deadline(), tag, href, null);
	}

	private String deadline() {
		LocalDate today = LocalDate.now(this.clock);
		return this.dueDay.get()
			.map((day) -> today.isAfter(day) ? " It was due by " + this.formats.date(day) + "; it is still welcome."
					: " Due by " + this.formats.date(day) + ".")
			.orElse("");
	}

	private String text(SurveyView survey, boolean ready) {
		return switch (survey.state()) {
			case NOT_OPENED -> "About your services, your teams and each of your clinics. Nobody has opened it yet.";
			case OPEN -> ready ? "All questions are answered: look through the answers and sign them."
					: this.formats.number(survey.answered()) + " of " + this.formats.number(survey.questions())
							+ " questions are answered, and saved. Go on whenever you like.";
			case SUBMITTED -> "Your answers are with the study. There is nothing to do.";
			case RETURNED -> "The study returned the survey: " + message(survey.latest());
		};
	}

	private static String message(@Nullable SubmissionView returned) {
		String message = (returned != null && returned.returnMessage() != null) ? returned.returnMessage() : "";
		return (message.length() > LONGEST_MESSAGE) ? message.substring(0, LONGEST_MESSAGE) + "…" : message;
	}

}
