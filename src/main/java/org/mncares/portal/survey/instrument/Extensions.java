package org.mncares.portal.survey.instrument;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.jspecify.annotations.Nullable;

/**
 * Reads the three standard extensions that the portal knows.
 */
final class Extensions {

	/** More digits than any answer has, and few enough to be written out. */
	private static final int MOST_DIGITS = 18;

	private Extensions() {
	}

	/** Makes every other extension of the item a problem, and every one that is twice. */
	static void allow(QuestionnaireItemComponent item, Problems problems, String... urls) {
		List<String> found = item.getExtension().stream().map((one) -> String.valueOf(one.getUrl())).toList();
		found.stream()
			.distinct()
			.filter((url) -> !Arrays.asList(urls).contains(url) || found.indexOf(url) != found.lastIndexOf(url))
			.forEach((url) -> problems.add(Links.name(item), "The portal does not know the extension "
					+ Problems.named(url) + " here, or finds it twice. Take it out."));
	}

	/** The code of the item's control, empty when it has none, "?" when it is none. */
	static String control(QuestionnaireItemComponent item) {
		Extension extension = item.getExtensionByUrl(Fhir.CONTROL);
		if (extension == null) {
			return "";
		}
		return (extension.getValue() instanceof CodeableConcept concept && concept.getCoding().size() == 1
				&& concept.getCodingFirstRep().hasCode()) ? concept.getCodingFirstRep().getCode() : "?";
	}

	/** A smallest or largest number, null when there is none. */
	static @Nullable BigDecimal bound(QuestionnaireItemComponent item, String url, Problems problems) {
		Extension extension = item.getExtensionByUrl(url);
		if (extension == null) {
			return null;
		}
		BigDecimal bound = switch (extension.getValue()) {
			case IntegerType whole when whole.getValue() != null -> BigDecimal.valueOf(whole.getValue());
			case DecimalType number -> number.getValue();
			case null, default -> null;
		};
		if (bound == null || bound.precision() > MOST_DIGITS || Math.abs(bound.scale()) > MOST_DIGITS) {
			problems.add(Links.name(item), "Its smallest or largest value is no number that can be typed.");
			return null;
		}
		return bound;
	}

}
