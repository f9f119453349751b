package org.mncares.portal.survey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.web.NotFound;

/**
 * Changes of a person to a response that nobody else changes at the same time.
 */
class DraftChange {

	/** A revision that no answer has: nothing that stands was seen. */
	private static final int UNSEEN = -1;

	private final SurveyResponse response;

	private final Instrument instrument;

	private final List<ClinicId> asked;

	private final List<ClinicId> own;

	private final DraftAnswers drafts;

	private final String by;

	private final Instant at;

	private final Map<AnswerKey, DraftAnswer> answers;

	private boolean changed;

	DraftChange(SurveyResponse response, Instrument instrument, List<ClinicView> asked, List<ClinicView> own,
			DraftAnswers drafts, String by, Instant at) {
		this.response = response;
		this.instrument = instrument;
		this.asked = AskedClinics.ids(asked);
		this.own = AskedClinics.ids(own);
		this.drafts = drafts;
		this.by = by;
		this.at = at;
		this.answers = drafts.of(response);
	}

	SaveResult save(TypedAnswer typed) {
		Item item = item(typed.key());
		int current = revision(typed.key());
		ClinicId clinic = typed.key().clinic();
		if (clinic != null && !this.asked.contains(clinic)) {
			return new SaveResult.Rejected(typed.key(), "This clinic is not open today, so it is not asked about.",
					typed.values(), current);
		}
		return switch (AnswerCheck.check(item, typed.values())) {
			case AnswerCheck.Invalid(String message) ->
				new SaveResult.Rejected(typed.key(), message, typed.values(), typed.revision());
			case AnswerCheck.Valid(List<String> values) -> save(typed.key(), values, typed.revision());
		};
	}

	List<SaveResult> saveForAll(String linkId, List<String> values) {
		return saveForAll(linkId, values, this.response.revision());
	}

	/**
	 * Where nothing changed since it was seen, whatever stands is replaced. Clinics for
	 * which the question is not asked are left out.
	 */
	List<SaveResult> saveForAll(String linkId, List<String> values, long seen) {
		if (!isInTable(linkId)) {
			throw new NotFound("question");
		}
		List<AnswerKey> shown = sheet().questions()
			.stream()
			.filter((question) -> question.shown() && question.key().linkId().equals(linkId))
			.map(Question::key)
			.toList();
		return shown.stream().map((key) -> {
			boolean unseen = seen != this.response.revision() && !stands(key).isEmpty();
			return save(new TypedAnswer(key, values, unseen ? UNSEEN : revision(key)));
		}).toList();
	}

	/**
	 * Counts what changed, once for all.
	 * @return how far the response is now; empty where it is as far as before
	 */
	Optional<Tally> finish() {
		if (!this.changed) {
			return Optional.empty();
		}
		Tally before = this.response.tally();
		Tally after = sheet().tally();
		this.response.changed(after);
		return after.equals(before) ? Optional.empty() : Optional.of(after);
	}

	SurveyResponse response() {
		return this.response;
	}

	private Sheet sheet() {
		Map<AnswerKey, List<String>> values = this.answers.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().values()));
		return new Sheet(this.instrument, this.asked, values);
	}

	private SaveResult save(AnswerKey key, List<String> values, int basedOn) {
		DraftAnswer before = this.answers.get(key);
		int current = revision(key);
		if (before == null ? values.isEmpty() : before.values().equals(values)) {
			return saved(key, before);
		}
		if (before != null && basedOn != current) {
			boolean untouched = values.equals(this.drafts.at(this.response, key, basedOn));
			return untouched ? saved(key, before)
					: new SaveResult.Changed(key, before.by(), before.at(), before.values(), values, current);
		}
		DraftAnswer after = new DraftAnswer(values, current + 1, this.by, this.at);
		this.drafts.put(this.response, key, after);
		this.answers.put(key, after);
		this.changed = true;
		return saved(key, after);
	}

	private static SaveResult saved(AnswerKey key, @Nullable DraftAnswer answer) {
		return (answer != null)
				? new SaveResult.Saved(key, answer.values(), answer.revision(), answer.by(), answer.at())
				: new SaveResult.Saved(key, List.of(), 0, null, null);
	}

	private List<String> stands(AnswerKey key) {
		DraftAnswer answer = this.answers.get(key);
		return (answer != null) ? answer.values() : List.of();
	}

	private int revision(AnswerKey key) {
		DraftAnswer answer = this.answers.get(key);
		return (answer != null) ? answer.revision() : 0;
	}

	private Item item(AnswerKey key) {
		Item item = this.instrument.item(key.linkId()).orElseThrow(() -> new NotFound("question"));
		ClinicId clinic = key.clinic();
		if (isInTable(key.linkId()) != (clinic != null)) {
			throw new NotFound("question");
		}
		if (clinic != null && !this.own.contains(clinic)) {
			throw new NotFound("clinic");
		}
		return item;
	}

	private boolean isInTable(String linkId) {
		return this.instrument.sectionOf(linkId).map(Section::perClinic).orElse(false);
	}

}
