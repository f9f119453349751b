package org.mncares.portal.survey.instrument;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.survey.AnswerKey;
import org.mncares.portal.survey.Choice;
import org.mncares.portal.survey.Instrument;
import org.mncares.portal.survey.Item;
import org.mncares.portal.survey.Section;

/**
 * Writes a response as a FHIR R4 QuestionnaireResponse: the table of clinics repeats its
 * group once a clinic.
 */
public final class ResponseWriter {

	private static final String SYSTEMS = Fhir.BASE + "care-system";

	private static final String SUBMISSIONS = Fhir.BASE + "survey-submission";

	private ResponseWriter() {
	}

	/**
	 * The document in JSON.
	 * @param clinics the codes of the clinics that were asked about, in order
	 * @param answers what was answered and counts
	 */
	public static String write(Instrument instrument, ResponseHead head, Map<ClinicId, String> clinics,
			Map<AnswerKey, List<String>> answers) {
		QuestionnaireResponse response = new QuestionnaireResponse();
		response.setStatus(QuestionnaireResponseStatus.COMPLETED);
		response.setQuestionnaire(instrument.url() + "|" + instrument.version());
		response.setIdentifier(new Identifier().setSystem(SUBMISSIONS)
			.setValue(head.careSystemCode() + "-" + head.instrument() + "-" + head.number()));
		Reference careSystem = new Reference().setType("Organization")
			.setIdentifier(new Identifier().setSystem(SYSTEMS).setValue(head.careSystemCode()))
			.setDisplay(head.careSystemName());
		response.setSubject(careSystem);
		response.setAuthored(Date.from(head.signedAt()));
		response.getAuthoredElement().setTimeZoneZulu(true);
		response.setAuthor(new Reference().setDisplay(head.signer()));
		for (Section section : instrument.sections()) {
			if (section.perClinic()) {
				clinics.forEach((clinic, code) -> write(response, section, clinic, code, answers));
			}
			else {
				write(response, section, null, null, answers);
			}
		}
		return Fhir.parser().encodeResourceToString(response);
	}

	private static void write(QuestionnaireResponse response, Section section, @Nullable ClinicId clinic,
			@Nullable String code, Map<AnswerKey, List<String>> answers) {
		QuestionnaireResponseItemComponent group = new QuestionnaireResponseItemComponent();
		group.setLinkId(section.linkId()).setText(section.title());
		if (code != null) {
			group.addItem().setLinkId(Instrument.CLINIC_CODE).addAnswer().setValue(new StringType(code));
		}
		int named = group.getItem().size();
		for (Item item : section.items()) {
			List<String> values = answers.getOrDefault(new AnswerKey(item.linkId(), clinic), List.of());
			if (!values.isEmpty()) {
				QuestionnaireResponseItemComponent answered = group.addItem()
					.setLinkId(item.linkId())
					.setText(item.text());
				values.forEach((value) -> answered.addAnswer().setValue(typed(item, value)));
			}
		}
		if (group.getItem().size() > named) {
			response.addItem(group);
		}
	}

	private static Type typed(Item item, String value) {
		return switch (item.type()) {
			case INTEGER -> new IntegerType(value);
			case DECIMAL -> new DecimalType(new BigDecimal(value));
			case BOOLEAN -> new BooleanType(value);
			case CHOICE, OPEN_CHOICE ->
				item.choice(value).map(ResponseWriter::coding).orElseGet(() -> new StringType(value));
			case STRING, TEXT -> new StringType(value);
		};
	}

	private static Type coding(Choice choice) {
		return new Coding(choice.system().isEmpty() ? null : choice.system(), choice.code(), choice.text());
	}

}
