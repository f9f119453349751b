package org.mncares.portal.survey.instrument;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;

/**
 * FHIR R4, as the portal reads and writes it.
 */
final class Fhir {

	/** Of code systems and canonical addresses that are the portal's own. */
	static final String BASE = "https://mncares.example/fhir/";

	static final String QUESTIONNAIRE = BASE + "Questionnaire/";

	static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/";

	static final String MIN = EXTENSION + "minValue";

	static final String MAX = EXTENSION + "maxValue";

	static final String CONTROL = EXTENSION + "questionnaire-itemControl";

	private Fhir() {
	}

	/** A parser that refuses what FHIR does not know. */
	static IParser parser() {
		return Model.R4.newJsonParser().setParserErrorHandler(new StrictErrorHandler()).setPrettyPrint(true);
	}

	/** Takes a second to make, so it is made when it is first needed. */
	private static final class Model {

		static final FhirContext R4 = FhirContext.forR4();

	}

}
