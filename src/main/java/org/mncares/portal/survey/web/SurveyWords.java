package org.mncares.portal.survey.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.StudyTime;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.survey.Item;
import org.mncares.portal.survey.QuestionView;
import org.mncares.portal.survey.SaveResult;
import org.mncares.portal.survey.SectionProgress;
import org.mncares.portal.survey.SurveyState;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

import org.springframework.stereotype.Component;

/**
 * Says in words how a survey stands, who changed what and when. Templates call it
 * {@code @surveyWords}.
 */
@Component
class SurveyWords {

	private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

	private static final int LONGEST_SPOKEN = 80;

	private static final Map<SurveyState, Tone> TONES = Map.of(SurveyState.NOT_OPENED, Tone.WARN, SurveyState.OPEN,
			Tone.INFO, SurveyState.SUBMITTED, Tone.OK, SurveyState.RETURNED, Tone.WARN);

	private final CurrentCaller caller;

	private final Formats formats;

	private final Clock clock;

	SurveyWords(CurrentCaller caller, Formats formats, Clock clock) {
		this.caller = caller;
		this.formats = formats;
		this.clock = clock;
	}

	/** The state of a response. */
	public StatusTag tag(SurveyState state) {
		return new StatusTag(state.label(), TONES.getOrDefault(state, Tone.INFO));
	}

	/** The state of a section. */
	public StatusTag tag(SectionProgress section) {
		if (section.isComplete()) {
			return new StatusTag("Complete", Tone.OK);
		}
		return section.isStarted() ? new StatusTag("In progress", Tone.INFO) : new StatusTag("Not started", Tone.PLAIN);
	}

	/** {@code at 10:03 AM}, or with the day when that is another. */
	public String at(Instant moment) {
		boolean today = StudyTime.day(moment).equals(StudyTime.day(this.clock.instant()));
		return today ? HOUR.format(moment.atZone(StudyTime.ZONE)) : this.formats.time(moment);
	}

	/** {@code 3 minutes ago}. */
	public String ago(Instant moment) {
		Duration since = Duration.between(moment, this.clock.instant());
		if (since.toMinutes() < 1) {
			return "just now";
		}
		if (since.toMinutes() < 60) {
			return this.formats.count(since.toMinutes(), "minute", "minutes") + " ago";
		}
		return (since.toHours() < 12) ? this.formats.count(since.toHours(), "hour", "hours") + " ago"
				: "on " + this.formats.day(moment);
	}

	/** Who changed one of the questions last, and when; empty when nobody did. */
	public String lastChange(Stream<QuestionView> questions) {
		Optional<QuestionView> last = questions.filter((question) -> question.changedAt() != null)
			.max(Comparator.comparing(QuestionView::changedAt, Comparator.nullsFirst(Comparator.naturalOrder())));
		return last.map((question) -> {
			Instant at = question.changedAt();
			return who(question.changedBy()) + " changed this " + ((at != null) ? ago(at) : "");
		}).orElse("");
	}

	String saved(@Nullable String by, @Nullable Instant at) {
		if (at == null) {
			return "";
		}
		String person = who(by);
		return "Saved " + at(at) + (person.equals("You") ? "" : " by " + person);
	}

	ConflictLine conflict(Item item, SaveResult.Changed changed) {
		String theirs = spoken(item, changed.theirs());
		String mine = spoken(item, changed.values());
		return new ConflictLine(
				who(changed.by()) + " changed this to " + theirs + " at " + at(changed.at()) + ". Yours: " + mine,
				theirs, mine, changed.revision());
	}

	private String spoken(Item item, List<String> values) {
		if (values.isEmpty()) {
			return "no answer";
		}
		String spoken = item.spoken(values);
		return (spoken.length() > LONGEST_SPOKEN) ? "“" + spoken.substring(0, LONGEST_SPOKEN) + "…”" : spoken;
	}

	private String who(@Nullable String name) {
		if (name == null) {
			return "A colleague";
		}
		return name.equals(this.caller.get().name()) ? "You" : name;
	}

}
