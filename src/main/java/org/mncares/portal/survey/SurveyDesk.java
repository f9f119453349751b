package org.mncares.portal.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What pages show of surveys. A care system's draft is seen by its staff only; what was
 * submitted, by them and by the study.
 */
@Service
@Transactional(readOnly = true)
public class SurveyDesk {

	private final SurveyResponses responses;

	private final Sheets sheets;

	private final Submissions submissions;

	private final Tracking tracking;

	private final CurrentCaller caller;

	SurveyDesk(SurveyResponses responses, Sheets sheets, Submissions submissions, Tracking tracking,
			CurrentCaller caller) {
		this.responses = responses;
		this.sheets = sheets;
		this.submissions = submissions;
		this.tracking = tracking;
		this.caller = caller;
	}

	/** The survey of the caller's care system; of the current version before it began. */
	public SurveyView own() {
		CareSystemId careSystem = this.caller.get().ownCareSystem();
		Optional<SurveyResponse> response = this.responses.ofCareSystem(careSystem.value());
		List<ClinicView> clinics = this.sheets.clinics(careSystem);
		if (response.isEmpty()) {
			Sheet blank = this.sheets.blank(clinics);
			return new SurveyView(SurveyState.NOT_OPENED, blank.instrument().title(), blank.instrument().version(),
					new SectionViews(blank, clinics, Map.of()).progress(), 0, null, null, null);
		}
		return view(response.get(), draft(response.get()));
	}

	/**
	 * A section with the answers of the caller's care system.
	 * @throws NotFound when it has not begun, or there is no such section
	 */
	public SectionView section(String linkId) {
		Draft draft = draft(this.responses.require(this.caller.get().ownCareSystem()));
		return draft.views()
			.view(draft.sheet().instrument().section(linkId).orElseThrow(() -> new NotFound("section")));
	}

	/**
	 * Everything, for looking through before signing and for printing.
	 * @throws NotFound when it has not begun
	 */
	public SurveyReview review() {
		SurveyResponse response = this.responses.require(this.caller.get().ownCareSystem());
		Draft draft = draft(response);
		return new SurveyReview(view(response, draft), draft.views().all(), draft.views().missing());
	}

	/**
	 * A care system's submissions, the latest first; none when the caller may not see
	 * them.
	 */
	public List<SubmissionView> submissions(CareSystemId careSystem) {
		return this.submissions.of(careSystem);
	}

	/**
	 * A submission with its answers.
	 * @throws NotFound when there is none that the caller may see
	 */
	public SubmittedSurvey submission(CareSystemId careSystem, int number) {
		SubmissionView submission = require(careSystem, number);
		Sheet sheet = sheet(submission);
		List<ClinicView> clinics = this.sheets.clinics(careSystem, sheet.answers());
		return new SubmittedSurvey(submission, sheet.instrument().title(),
				new SectionViews(sheet, clinics, Map.of()).all());
	}

	/**
	 * What differs between two submissions, in the order of the questions.
	 * @throws NotFound when one is not there for the caller
	 */
	public List<Difference> compare(CareSystemId careSystem, int before, int after) {
		return Differences.between(sheet(require(careSystem, before)), sheet(require(careSystem, after)),
				this.sheets.everyClinic(careSystem));
	}

	/**
	 * What the caller's care system changed since its latest submission.
	 * @throws NotFound when there is no submission
	 */
	public List<Difference> changesSinceSubmission() {
		CareSystemId careSystem = this.caller.get().ownCareSystem();
		SubmissionView latest = this.submissions.latest(careSystem).orElseThrow(() -> new NotFound("submission"));
		return Differences.between(sheet(latest), draft(this.responses.require(careSystem)).sheet(),
				this.sheets.everyClinic(careSystem));
	}

	/** Where each care system stands, by name; for the study. */
	public List<TrackingRow> tracking() {
		return this.tracking.rows();
	}

	private SurveyView view(SurveyResponse response, Draft draft) {
		Instrument instrument = draft.sheet().instrument();
		return new SurveyView(response.state(), instrument.title(), instrument.version(), draft.views().progress(),
				response.revision(), response.openedBy(), response.openedAt(),
				this.submissions.latest(response.careSystem()).orElse(null));
	}

	private Draft draft(SurveyResponse response) {
		List<ClinicView> clinics = this.sheets.clinics(response.careSystem());
		Map<AnswerKey, DraftAnswer> drafts = this.sheets.drafts(response);
		Sheet sheet = this.sheets.draft(response, clinics, drafts);
		return new Draft(sheet, new SectionViews(sheet, clinics, drafts));
	}

	private Sheet sheet(SubmissionView submission) {
		Map<AnswerKey, List<String>> answers = this.sheets.answers(submission);
		return this.sheets.submitted(submission, answers, this.sheets.clinics(submission.careSystem(), answers));
	}

	private SubmissionView require(CareSystemId careSystem, int number) {
		return this.submissions.of(careSystem, number).orElseThrow(() -> new NotFound("submission"));
	}

	/** The draft, and how it is drawn. */
	private record Draft(Sheet sheet, SectionViews views) {
	}

}
