package org.mncares.portal.survey;

import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Surveys as files: what the caller may see, never a draft.
 */
@Service
@Transactional(readOnly = true)
public class ExportSurvey {

	private final Submissions submissions;

	private final Instruments instruments;

	private final AskedClinics clinics;

	ExportSurvey(Submissions submissions, Instruments instruments, AskedClinics clinics) {
		this.submissions = submissions;
		this.instruments = instruments;
		this.clinics = clinics;
	}

	/**
	 * A submission as it was signed, byte by byte: its hash is the one that is shown.
	 * @return a FHIR R4 QuestionnaireResponse in JSON
	 * @throws NotFound when there is none that the caller may see
	 */
	public String fhir(CareSystemId careSystem, int number) {
		return this.submissions
			.document(this.submissions.of(careSystem, number).orElseThrow(() -> new NotFound("submission")));
	}

	/**
	 * The latest submissions that the caller may see as CSV in UTF-8, one row a care
	 * system, by code; the writer stays open.
	 */
	public void careSystems(Writer out) {
		Map<CareSystemId, CareSystemView> careSystems = careSystems();
		Map<CareSystemId, Map<AnswerKey, List<String>>> answers = this.submissions.latestAnswers();
		CareSystemTable table = new CareSystemTable(columns());
		table.writeHead(out);
		byCode(careSystems).forEach((submission) -> table.write(out, careSystems.get(submission.careSystem()),
				submission, answers.getOrDefault(submission.careSystem(), Map.of())));
	}

	/**
	 * Their answers for each clinic as CSV in UTF-8, one row a clinic, by code of the
	 * care system and of the clinic; the writer stays open.
	 */
	public void clinics(Writer out) {
		Map<CareSystemId, CareSystemView> careSystems = careSystems();
		Map<CareSystemId, Map<AnswerKey, List<String>>> answers = this.submissions.latestAnswers();
		Map<CareSystemId, List<ClinicView>> clinics = this.clinics.everywhere()
			.stream()
			.collect(Collectors.groupingBy(ClinicView::careSystem));
		ClinicTable table = new ClinicTable(columns());
		table.writeHead(out);
		byCode(careSystems).forEach(
				(submission) -> table.write(out, submission, clinics.getOrDefault(submission.careSystem(), List.of()),
						answers.getOrDefault(submission.careSystem(), Map.of())));
	}

	/** What the columns of both mean, as CSV in UTF-8; the writer stays open. */
	public void codebook(Writer out) {
		Codebook.write(out, columns());
	}

	private List<SubmissionView> byCode(Map<CareSystemId, CareSystemView> careSystems) {
		return this.submissions.latestOfEach()
			.stream()
			.filter((submission) -> careSystems.containsKey(submission.careSystem()))
			.sorted((one, other) -> code(careSystems, one).compareTo(code(careSystems, other)))
			.toList();
	}

	private static String code(Map<CareSystemId, CareSystemView> careSystems, SubmissionView submission) {
		CareSystemView careSystem = careSystems.get(submission.careSystem());
		return (careSystem != null) ? careSystem.code() : "";
	}

	private Map<CareSystemId, CareSystemView> careSystems() {
		return this.clinics.careSystems()
			.stream()
			.collect(Collectors.toMap(CareSystemView::id, Function.identity(), (one, other) -> one, HashMap::new));
	}

	private List<Column> columns() {
		return Column.of(this.instruments.everyVersion());
	}

}
