package org.mncares.portal.survey;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.survey.instrument.ResponseHead;

import org.springframework.stereotype.Component;

/**
 * Brings together what is asked, for which clinics, and what was answered.
 */
@Component
class Sheets {

	private final Instruments instruments;

	private final DraftAnswers drafts;

	private final Submissions submissions;

	private final AskedClinics clinics;

	Sheets(Instruments instruments, DraftAnswers drafts, Submissions submissions, AskedClinics clinics) {
		this.instruments = instruments;
		this.drafts = drafts;
		this.submissions = submissions;
		this.clinics = clinics;
	}

	/** The clinics that are asked about today. */
	List<ClinicView> clinics(CareSystemId careSystem) {
		return this.clinics.of(careSystem);
	}

	/** Closed ones included. */
	List<ClinicView> everyClinic(CareSystemId careSystem) {
		return this.clinics.all(careSystem);
	}

	/** The clinics with an answer, also those that have closed since. */
	List<ClinicView> clinics(CareSystemId careSystem, Map<AnswerKey, List<String>> answers) {
		List<ClinicId> named = answers.keySet().stream().map(AnswerKey::clinic).filter(Objects::nonNull).toList();
		return this.clinics.all(careSystem).stream().filter((clinic) -> named.contains(clinic.id())).toList();
	}

	/** Nothing answered yet. */
	Sheet blank(List<ClinicView> clinics) {
		return new Sheet(this.instruments.current(), AskedClinics.ids(clinics), Map.of());
	}

	Sheet draft(SurveyResponse response, List<ClinicView> clinics) {
		return draft(response, clinics, this.drafts.of(response));
	}

	Sheet draft(SurveyResponse response, List<ClinicView> clinics, Map<AnswerKey, DraftAnswer> drafts) {
		Map<AnswerKey, List<String>> answers = new HashMap<>();
		drafts.forEach((key, draft) -> answers.put(key, draft.values()));
		return new Sheet(this.instruments.version(response.instrumentVersion()), AskedClinics.ids(clinics), answers);
	}

	Sheet submitted(SubmissionView submission, Map<AnswerKey, List<String>> answers, List<ClinicView> clinics) {
		return new Sheet(this.instruments.version(submission.instrumentVersion()), AskedClinics.ids(clinics), answers);
	}

	Map<AnswerKey, List<String>> answers(SubmissionView submission) {
		return this.submissions.answers(submission);
	}

	Map<AnswerKey, DraftAnswer> drafts(SurveyResponse response) {
		return this.drafts.of(response);
	}

	ResponseHead head(SurveyResponse response, int number, String signer, Instant now) {
		CareSystemView careSystem = this.clinics.careSystem(response.careSystem());
		return new ResponseHead(Instrument.ORGANIZATIONAL, number, careSystem.code(), careSystem.name(), signer, now);
	}

}
