package org.mncares.portal.survey.instrument;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.survey.AnswerKey;
import org.mncares.portal.survey.Choice;
import org.mncares.portal.survey.Instrument;
import org.mncares.portal.survey.Item;
import org.mncares.portal.survey.ItemType;
import org.mncares.portal.survey.Section;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written as FHIR is read back as the same answers.
 */
class ResponseWriterTests {

	private static final List<Choice> CHOICES = List.of(new Choice("a", "https://x.example", "A"),
			new Choice("b", "", "B"));

	private static final Instrument INSTRUMENT = new Instrument("organizational", 3,
			"https://mncares.example/fhir/Questionnaire/organizational", "Survey", List.of(
					new Section("one", "One", null, false,
							List.of(item("whole", ItemType.INTEGER), item("number", ItemType.DECIMAL),
									item("truth", ItemType.BOOLEAN), item("choice", ItemType.CHOICE),
									item("open", ItemType.OPEN_CHOICE), item("line", ItemType.STRING))),
					new Section("table", "Table", null, true,
							List.of(item("there", ItemType.BOOLEAN), item("note", ItemType.TEXT)))));

	private static final Map<ClinicId, String> CLINICS = new LinkedHashMap<>(
			Map.of(new ClinicId(7), "0701", new ClinicId(8), "=8"));

	@Property(tries = 300)
	void answersComeBack(@ForAll("answers") Map<AnswerKey, List<String>> answers) {
		ResponseHead head = new ResponseHead("organizational", 2, "HC", "Honeycrisp <Care>", "Kim Ånder",
				Instant.parse("2021-08-03T15:00:00Z"));
		String json = ResponseWriter.write(INSTRUMENT, head, CLINICS, answers);
		QuestionnaireResponse response = Fhir.parser().parseResource(QuestionnaireResponse.class, json);
		assertThat(response.getQuestionnaire()).isEqualTo(INSTRUMENT.url() + "|3");
		assertThat(response.getAuthored().toInstant()).isEqualTo(head.signedAt());
		assertThat(response.getSubject().getIdentifier().getValue()).isEqualTo("HC");
		assertThat(answers(response)).isEqualTo(answers);
		assertThat(response.getItem()).extracting(QuestionnaireResponseItemComponent::getLinkId)
			.isSubsetOf("one", "table");
	}

	private static Map<AnswerKey, List<String>> answers(QuestionnaireResponse response) {
		Map<AnswerKey, List<String>> answers = new HashMap<>();
		for (QuestionnaireResponseItemComponent group : response.getItem()) {
			List<QuestionnaireResponseItemComponent> items = new ArrayList<>(group.getItem());
			ClinicId clinic = group.getLinkId().equals("table") ? clinic(items.removeFirst()) : null;
			items.forEach((item) -> answers.put(new AnswerKey(item.getLinkId(), clinic),
					item.getAnswer().stream().map((answer) -> text(answer.getValue())).toList()));
		}
		return answers;
	}

	private static ClinicId clinic(QuestionnaireResponseItemComponent code) {
		assertThat(code.getLinkId()).isEqualTo(Instrument.CLINIC_CODE);
		return CLINICS.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals(code.getAnswerFirstRep().getValue().primitiveValue()))
			.findFirst()
			.orElseThrow()
			.getKey();
	}

	private static String text(Type value) {
		return (value instanceof Coding coding) ? coding.getCode() : value.primitiveValue();
	}

	@Provide
	Arbitrary<Map<AnswerKey, List<String>>> answers() {
		return Arbitraries.maps(Arbitraries.of(keys()), Arbitraries.integers().between(-99_999, 99_999))
			.map((numbers) -> {
				Map<AnswerKey, List<String>> answers = new HashMap<>();
				numbers.forEach((key, number) -> answers.put(key, values(key.linkId(), number)));
				return answers;
			});
	}

	private static List<AnswerKey> keys() {
		List<AnswerKey> keys = new ArrayList<>();
		INSTRUMENT.sections().getFirst().items().forEach((item) -> keys.add(AnswerKey.of(item.linkId())));
		CLINICS.keySet()
			.forEach((clinic) -> INSTRUMENT.sections()
				.getLast()
				.items()
				.forEach((item) -> keys.add(AnswerKey.of(item.linkId(), clinic))));
		return keys;
	}

	private static List<String> values(String linkId, int number) {
		return switch (INSTRUMENT.item(linkId).orElseThrow().type()) {
			case INTEGER -> List.of(Integer.toString(number));
			case DECIMAL -> List.of(BigDecimal.valueOf(number, 3).toPlainString());
			case BOOLEAN -> List.of(Boolean.toString(number > 0));
			case CHOICE -> (number > 0) ? List.of("a") : List.of("a", "b");
			case OPEN_CHOICE -> List.of("b", "\"own\" words <" + number + ">");
			case STRING, TEXT -> List.of("Nguyễn\n\t🦆 =1+1 \\ " + number);
		};
	}

	private static Item item(String linkId, ItemType type) {
		return new Item(linkId, linkId + "?", type, true, true, null, null, 1000,
				type.hasChoices() ? CHOICES : List.of(), null, null);
	}

}
