package org.mncares.portal.survey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the caller's care system answer its survey, answer by answer, without two people
 * overwriting each other unseen.
 */
@Service
@Transactional
public class AnswerSurvey {

	private final SurveyResponses responses;

	private final DraftAnswers drafts;

	private final Instruments instruments;

	private final AskedClinics clinics;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AnswerSurvey(SurveyResponses responses, DraftAnswers drafts, Instruments instruments, AskedClinics clinics,
			CurrentCaller caller, ApplicationEventPublisher events, Clock clock) {
		this.responses = responses;
		this.drafts = drafts;
		this.instruments = instruments;
		this.clinics = clinics;
		this.caller = caller;
		this.events = events;
		this.clock = clock;
	}

	/** Begins the response of the caller's care system, unless it has begun. */
	public void begin() {
		Caller by = this.caller.get();
		CareSystemId careSystem = by.ownCareSystem();
		Instrument instrument = this.instruments.current();
		int begun = this.responses.begin(careSystem.value(), instrument.version(), this.clock.instant(), by.name());
		if (begun > 0) {
			this.events.publishEvent(SurveyEvent.of("begun", this.responses.require(careSystem),
					Map.of("instrument", instrument.code() + " " + instrument.version())));
		}
	}

	/**
	 * Saves one answer. Nothing is overwritten when a colleague changed it since it was
	 * shown; the same answer twice is no conflict.
	 * @throws NotFound when the survey has not begun, or the question or the clinic is
	 * not there for the caller
	 * @throws Conflict when the survey was submitted
	 */
	public SaveResult save(TypedAnswer answer) {
		return save(List.of(answer)).getFirst();
	}

	/**
	 * Saves several answers, such as those of a section, each by the same rule: one that
	 * is refused keeps none of the others from being saved.
	 * @return what became of each, in the same order
	 * @throws NotFound when the survey has not begun, or a question or clinic is not
	 * there for the caller
	 * @throws Conflict when the survey was submitted
	 */
	public List<SaveResult> save(List<TypedAnswer> answers) {
		DraftChange change = change();
		List<SaveResult> results = new ArrayList<>();
		answers.forEach((answer) -> results.add(change.save(answer)));
		finish(change);
		return results;
	}

	/**
	 * Gives one question of the table of clinics the same answer for all clinics for
	 * which it is asked, whatever stood there.
	 * @param linkId the question
	 * @param values as typed; none clears it
	 * @return what became of each, by clinic code
	 * @throws NotFound when the survey has not begun, or the table has no such question
	 * @throws Conflict when the survey was submitted
	 */
	public List<SaveResult> saveForAllClinics(String linkId, List<String> values) {
		DraftChange change = change();
		List<SaveResult> results = change.saveForAll(linkId, values);
		finish(change);
		return results;
	}

	/**
	 * The same, but an answer that differs is left to the person when anything changed
	 * since they looked.
	 * @param seen the revision of the whole response when it was shown
	 */
	public List<SaveResult> saveForAllClinics(String linkId, List<String> values, long seen) {
		DraftChange change = change();
		List<SaveResult> results = change.saveForAll(linkId, values, seen);
		finish(change);
		return results;
	}

	/** Says how far the response is where that changed, but not what was answered. */
	private void finish(DraftChange change) {
		change.finish()
			.ifPresent(
					(tally) -> this.events.publishEvent(SurveyEvent.of("answered", change.response(), Map.of("answered",
							Integer.toString(tally.answered()), "questions", Integer.toString(tally.questions())))));
	}

	private DraftChange change() {
		Caller by = this.caller.get();
		CareSystemId careSystem = by.ownCareSystem();
		SurveyResponse response = this.responses.requireForStep(careSystem);
		response.requireOpen();
		List<ClinicView> asked = this.clinics.of(careSystem);
		return new DraftChange(response, this.instruments.version(response.instrumentVersion()), asked,
				this.clinics.all(careSystem), this.drafts, by.name(), this.clock.instant());
	}

}
