package org.mncares.portal.survey;

import java.util.Map;

import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.core.CareSystemId;

/**
 * A care system signed its survey. Published in the signing transaction, in the signer's
 * scope.
 *
 * @param careSystem whose
 * @param submission the submission's id
 * @param number counts the care system's submissions from 1
 */
public record SurveySubmitted(CareSystemId careSystem, long submission, int number) implements AuditedEvent {

	@Override
	public String action() {
		return "survey.submitted";
	}

	@Override
	public String subject() {
		return "survey-submission/" + this.submission;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("number", Integer.toString(this.number));
	}

}
