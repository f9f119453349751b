package org.mncares.portal.survey;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.PasswordConfirmation;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.survey.instrument.ResponseHead;
import org.mncares.portal.survey.instrument.ResponseWriter;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has a response signed and submits it to the study.
 */
@Service
@Transactional
public class SubmitSurvey {

	private static final int LONGEST = 200;

	private final SurveyResponses responses;

	private final Sheets sheets;

	private final Submissions submissions;

	private final CurrentCaller caller;

	private final PasswordConfirmation password;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SubmitSurvey(SurveyResponses responses, Sheets sheets, Submissions submissions, CurrentCaller caller,
			PasswordConfirmation password, ApplicationEventPublisher events, Clock clock) {
		this.responses = responses;
		this.sheets = sheets;
		this.submissions = submissions;
		this.caller = caller;
		this.password = password;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Signs and submits the response of the caller's care system. The same person sending
	 * the same signature twice gets the same submission.
	 * @throws SurveySignatureRefused when an answer is missing, or something of the
	 * signature is missing or wrong
	 * @throws Conflict when it was submitted already, or answers changed since they were
	 * looked through
	 * @throws NotFound when the survey has not begun
	 */
	// Nothing is changed before the signature is looked at; what is said of a wrong
	// password in the trail has to stay.
	@Transactional(noRollbackFor = SurveySignatureRefused.class)
	public SubmissionView submit(SurveySignature signature) {
		Caller by = this.caller.get();
		CareSystemId careSystem = by.ownCareSystem();
		SurveyResponse response = this.responses.requireForStep(careSystem);
		Optional<SubmissionView> latest = this.submissions.latest(careSystem);
		if (response.state() == SurveyState.SUBMITTED && latest.isPresent()) {
			return sentAgain(latest.get(), signature, by);
		}
		response.requireUnchanged(signature.revision());
		List<ClinicView> clinics = this.sheets.clinics(careSystem);
		Sheet sheet = this.sheets.draft(response, clinics);
		requireComplete(sheet);
		requireSignature(signature);
		int number = latest.map(SubmissionView::number).orElse(0) + 1;
		long submission = keep(response, sheet, clinics, number, signature, by);
		response.submit(sheet.tally());
		this.events.publishEvent(new SurveySubmitted(careSystem, submission, number));
		return this.submissions.latest(careSystem).orElseThrow();
	}

	private SubmissionView sentAgain(SubmissionView latest, SurveySignature signature, Caller by) {
		if (!this.submissions.isOf(latest, by, signature.revision())) {
			throw new Conflict("The survey has been submitted already, by " + latest.signedByName()
					+ ". It was not submitted a second time.");
		}
		return latest;
	}

	private long keep(SurveyResponse response, Sheet sheet, List<ClinicView> clinics, int number,
			SurveySignature signature, Caller by) {
		Instant now = this.clock.instant();
		Map<AnswerKey, List<String>> answers = new LinkedHashMap<>();
		sheet.answered().forEach((question) -> answers.put(question.key(), question.values()));
		Map<ClinicId, String> codes = new LinkedHashMap<>();
		clinics.forEach((clinic) -> codes.put(clinic.id(), clinic.code()));
		ResponseHead head = this.sheets.head(response, number, signature.printedName(), now);
		String document = ResponseWriter.write(sheet.instrument(), head, codes, answers);
		long submission = this.submissions.keep(response, number, signature, by, now, document);
		answers.forEach((key, values) -> this.submissions.keepAnswer(submission, key, values));
		return submission;
	}

	private static void requireComplete(Sheet sheet) {
		int missing = sheet.missing().size();
		if (missing > 0) {
			throw new SurveySignatureRefused("answers",
					((missing == 1) ? "One question is" : missing + " questions are")
							+ " not answered yet. Answer what is listed as missing, then sign.");
		}
	}

	private void requireSignature(SurveySignature signature) {
		if (!signature.agreed()) {
			throw new SurveySignatureRefused("agreed",
					"Tick the statement. If it is not true, correct the answers instead of submitting them.");
		}
		requireText("printedName", signature.printedName(), "Write your name as it is to be printed.");
		requireText("printedTitle", signature.printedTitle(), "Write your title as it is to be printed.");
		if (!this.password.confirm(signature.password())) {
			throw new SurveySignatureRefused("password", "This is not your password. Type the one you sign in with.");
		}
	}

	private static void requireText(String field, String text, String message) {
		if (text.length() > LONGEST) {
			throw new SurveySignatureRefused(field, "Shorten this to 200 characters.");
		}
		if (text.isEmpty() || !AnswerCheck.canBeKept(text)) {
			throw new SurveySignatureRefused(field, message);
		}
	}

}
