package org.mncares.portal.survey;

import java.io.Writer;

import org.mncares.portal.core.CareSystemId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Surveys as files: what the caller may see, never a draft.
 */
@Service
@Transactional(readOnly = true)
public class ExportSurvey {

	/**
	 * A submission as it was signed.
	 * @return a FHIR R4 QuestionnaireResponse in JSON
	 * @throws org.mncares.portal.web.NotFound when there is none that the caller may see
	 */
	public String fhir(CareSystemId careSystem, int number) {
		throw new UnsupportedOperationException();
	}

	/** The latest submissions that the caller may see as CSV, one row a care system. */
	public void careSystems(Writer out) {
		throw new UnsupportedOperationException();
	}

	/** Their answers for each clinic as CSV, one row a clinic. */
	public void clinics(Writer out) {
		throw new UnsupportedOperationException();
	}

	/** What the columns of both mean, as CSV. */
	public void codebook(Writer out) {
		throw new UnsupportedOperationException();
	}

}
