package org.mncares.portal.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mncares.portal.core.ClinicId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.survey.AnswerKey;
import org.mncares.portal.survey.AnswerSurvey;
import org.mncares.portal.survey.SaveResult;
import org.mncares.portal.survey.SubmitSurvey;
import org.mncares.portal.survey.SurveyDesk;
import org.mncares.portal.survey.SurveySignature;
import org.mncares.portal.survey.TypedAnswer;

import org.springframework.stereotype.Component;

/**
 * Answers the organizational survey as its people would, section by section, and signs
 * it. Each method acts as the caller's person.
 */
@Component
@ConditionalOnDemonstration
class DemoSurveys {

	private static final List<String> SERVICES = List.of("employment", "spiritual", "financial", "transitional",
			"disease-management", "primary-care-behavioral", "education", "community-resources",
			"housing-transportation-food", "mental-health", "specialty-behavioral", "insurance", "cultural");

	private static final List<String> PERSONNEL = List.of("rn", "lpn-cma", "chw", "social-worker", "non-clinical",
			"other");

	private static final List<String> SOCIAL_WORKER = List.of("", "-licensed", "-coordinates", "-interacts");

	private final AnswerSurvey answer;

	private final SubmitSurvey submit;

	private final SurveyDesk desk;

	private final OrganizationDirectory directory;

	private final DemoPassword password;

	DemoSurveys(AnswerSurvey answer, SubmitSurvey submit, SurveyDesk desk, OrganizationDirectory directory,
			DemoPassword password) {
		this.answer = answer;
		this.submit = submit;
		this.desk = desk;
		this.directory = directory;
		this.password = password;
	}

	void answerAndSign(DemoStudy study, DemoSurvey survey, Caller by) {
		this.answer.begin();
		save(List.of(typed("primary-care-clinics", survey.primaryCareClinics()),
				typed("patients-per-clinic", survey.patientsPerClinic())));
		save(letters("service-", SERVICES, survey.services()));
		save(letters("personnel-", PERSONNEL, survey.personnel()));
		if (!survey.otherPersonnel().isEmpty()) {
			save(List.of(typed("personnel-other-text", survey.otherPersonnel())));
		}
		save(clinics(study, survey));
		this.submit
			.submit(new SurveySignature(this.desk.own().revision(), by.name(), by.title(), true, this.password.get()));
	}

	/** Puts the answers in the place of what a survey that was returned held. */
	private void save(List<TypedAnswer> answers) {
		List<TypedAnswer> again = new ArrayList<>();
		for (SaveResult result : this.answer.save(answers)) {
			switch (result) {
				case SaveResult.Changed changed ->
					again.add(new TypedAnswer(changed.key(), changed.values(), changed.revision()));
				case SaveResult.Rejected rejected ->
					throw new IllegalStateException(rejected.key().field() + ": " + rejected.message());
				case SaveResult.Saved saved -> {
				}
			}
		}
		if (!again.isEmpty()) {
			this.answer.save(again);
		}
	}

	private List<TypedAnswer> clinics(DemoStudy study, DemoSurvey survey) {
		Map<String, ClinicId> ids = this.directory.clinics()
			.stream()
			.collect(Collectors.toMap(ClinicView::code, ClinicView::id));
		List<TypedAnswer> answers = new ArrayList<>();
		for (DemoClinic clinic : study.clinics(survey.system())) {
			if (clinic.closedOn() == null) {
				String letters = survey.socialWorker(clinic);
				for (int place = 0; place < letters.length(); place++) {
					if (letters.charAt(place) != '-') {
						answers.add(new TypedAnswer(new AnswerKey("clinic-social-worker" + SOCIAL_WORKER.get(place),
								ids.get(clinic.code())), List.of(yesNo(letters.charAt(place))), 0));
					}
				}
			}
		}
		return answers;
	}

	private static List<TypedAnswer> letters(String prefix, List<String> names, String letters) {
		List<TypedAnswer> answers = new ArrayList<>();
		for (int place = 0; place < names.size(); place++) {
			answers.add(typed(prefix + names.get(place), yesNo(letters.charAt(place))));
		}
		return answers;
	}

	private static TypedAnswer typed(String linkId, String value) {
		return new TypedAnswer(AnswerKey.of(linkId), List.of(value), 0);
	}

	private static String yesNo(char letter) {
		return Boolean.toString(letter == 'Y');
	}

}
