package org.mncares.portal.survey.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mncares.portal.survey.Instrument;
import org.mncares.portal.survey.InstrumentRefused;
import org.mncares.portal.survey.InstrumentRefused.Problem;
import org.mncares.portal.survey.Item;
import org.mncares.portal.survey.ItemType;
import org.mncares.portal.survey.Section;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What can be asked is read, and everything else is refused by name.
 */
class InstrumentReaderTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String FILE = file();

	@Test
	void readsTheOrganizationalSurvey() {
		Instrument instrument = InstrumentReader.read(bytes(FILE));
		assertThat(instrument.code()).isEqualTo(Instrument.ORGANIZATIONAL);
		assertThat(instrument.version()).isEqualTo(1);
		assertThat(instrument.sections()).extracting(Section::linkId)
			.containsExactly("organization", "services", "personnel", "clinics");
		assertThat(instrument.sections()).extracting(Section::perClinic).containsExactly(false, false, false, true);
		assertThat(instrument.sections()).extracting((section) -> section.items().size()).containsExactly(2, 13, 7, 4);
		assertThat(instrument.sections()).allSatisfy((section) -> assertThat(section.intro()).isNotBlank());
		Item clinics = instrument.item("primary-care-clinics").orElseThrow();
		assertThat(clinics.type()).isEqualTo(ItemType.INTEGER);
		assertThat(clinics.required()).isTrue();
		assertThat(clinics.min()).isEqualByComparingTo("1");
		assertThat(clinics.max()).isEqualByComparingTo("999");
		assertThat(clinics.help()).startsWith("Count family medicine");
		Item other = instrument.item("personnel-other-text").orElseThrow();
		assertThat(other.maxLength()).isEqualTo(200);
		assertThat(other.shownWhen()).isNotNull();
		assertThat(instrument.item(Instrument.CLINIC_CODE)).isEmpty();
	}

	@Test
	void readsEveryKindOfQuestion() {
		Instrument instrument = InstrumentReader.read(bytes(changed((root) -> {
			ArrayNode items = section(root, 0);
			items.add(JSON.readTree("""
					{"linkId": "a", "text": "Which?", "type": "choice", "repeats": true, "answerOption": [
					  {"valueCoding": {"system": "https://x.example", "code": "r", "display": "Red"}},
					  {"valueCoding": {"code": "b", "display": "Blue"}}]}"""));
			items.add(JSON.readTree("""
					{"linkId": "b", "text": "Which else?", "type": "open-choice", "answerOption": [
					  {"valueCoding": {"code": "r", "display": "Red"}}], "enableBehavior": "any", "enableWhen": [
					  {"question": "a", "operator": "=", "answerCoding": {"code": "r"}},
					  {"question": "patients-per-clinic", "operator": "!=", "answerInteger": 0},
					  {"question": "c", "operator": "exists", "answerBoolean": true}]}"""));
			items.add(JSON.readTree("""
					{"linkId": "c", "text": "How much?", "type": "decimal", "extension": [
					  {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueDecimal": 2.5}]}"""));
			items.add(JSON.readTree("{\"linkId\": \"d\", \"text\": \"Say more\", \"type\": \"text\"}"));
		})));
		Item choice = instrument.item("a").orElseThrow();
		assertThat(choice.repeats()).isTrue();
		assertThat(choice.spoken(List.of("r", "b"))).isEqualTo("Red; Blue");
		assertThat(instrument.item("b").orElseThrow().shownWhen()).satisfies((when) -> {
			assertThat(when.all()).isFalse();
			assertThat(when.conditions()).hasSize(3);
		});
		assertThat(instrument.item("c").orElseThrow().max()).isEqualByComparingTo("2.5");
		assertThat(instrument.item("d").orElseThrow().type()).isEqualTo(ItemType.TEXT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
							"type": "date"                                             | type "date"
							"type": "quantity"                                         | type "quantity"
							"type": "group", "item": []                                | group within a group
							"type": "string", "initial": [{"valueString": "x"}]        | "initial"
							"type": "choice", "answerValueSet": "http://x.example/vs"  | "answerValueSet"
							"type": "choice"                                           | answerOption
							"type": "choice", "answerOption": [{"valueString": "x"}]   | "valueString"
							"type": "choice", "answerOption": [{"valueCoding": {"code": "x"}}] | valueCoding
							"type": "string", "modifierExtension": [{"url": "http://x.example", "valueBoolean": true}] | "modifierExtension"
							"type": "integer", "extension": [{"url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression", "valueExpression": {"language": "text/fhirpath", "expression": "1"}}] | "valueExpression"
							"type": "integer", "extension": [{"url": "http://x.example/other", "valueInteger": 3}] | http://x.example/other
							"type": "integer", "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueDecimal": 1e300}] | smallest or largest
							"type": "string", "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 1}] | Only numbers
							"type": "string", "maxLength": 999999                      | maxLength
							"type": "string", "readOnly": true                         | read-only
					"type": "string", "required": "maybe"                      | true or false
					"type": "string", "item": [null]                           | list of objects
					"type": "string", "maxLength": "ten"                       | whole number
					"type": "string", "extension": {}                          | list of objects
							"type": "boolean", "repeats": true                         | repeats
							"type": "string", "_text": {"extension": []}               | "_text"
							"type": "string", "enableWhen": [{"question": "gone", "operator": "=", "answerString": "x"}] | "gone"
							"type": "string", "enableWhen": [{"question": "new", "operator": "exists", "answerBoolean": true}] | circle
							"type": "string", "enableWhen": [{"question": "service-cultural", "operator": ">", "answerInteger": 1}] | operator
							"type": "string", "enableWhen": [{"question": "service-cultural", "operator": "=", "answerInteger": 1}] | never be its answer
							"type": "string", "enableWhen": [{"question": "clinic-social-worker", "operator": "=", "answerBoolean": true}] | each clinic
							"type": "string", "item": [{"linkId": "in", "text": "In?", "type": "string"}] | within a question
							""")
	void refusesWhatItCannotAskAndNamesTheItem(String element, String message) {
		String file = changed((root) -> section(root, 0)
			.add(JSON.readTree("{\"linkId\": \"new\", \"text\": \"New?\", " + element + "}")));
		assertThat(problems(file))
			.anySatisfy((problem) -> assertThat(problem).extracting(Problem::message).asString().contains(message))
			.allSatisfy((problem) -> assertThat(problem.where()).isIn("new", "in"));
	}

	@Test
	void saysAllAtOnce() {
		String file = changed((root) -> {
			root.remove("url");
			root.put("version", "1.0-beta").put("title", " ").put("status", "draft");
			section(root, 1).add(section(root, 1).get(1));
			section(root, 1).add(JSON.readTree("{\"text\": \"Nameless?\", \"type\": \"string\"}"));
			((ArrayNode) root.get("item"))
				.add(JSON.readTree("{\"linkId\": \"lost\", \"text\": \"x\", \"type\": \"string\"}"));
		});
		assertThat(problems(file)).extracting(Problem::where)
			.contains("url", "version", "title", "status", "service-employment", "item without a linkId", "lost");
	}

	@Test
	void refusesACircleOfTwo() {
		String when = ", \"type\": \"string\", \"enableWhen\": [{\"operator\": \"exists\", \"answerBoolean\": true, \"question\": ";
		assertThat(problems(changed((root) -> {
			section(root, 0).add(JSON.readTree("{\"linkId\": \"a\", \"text\": \"A\"" + when + "\"b\"}]}"));
			section(root, 0).add(JSON.readTree("{\"linkId\": \"b\", \"text\": \"B\"" + when + "\"a\"}]}"));
		}))).extracting(Problem::where).containsExactlyInAnyOrder("a", "b");
	}

	@Test
	void refusesATableThatIsNotOfClinics() {
		assertThat(problems(changed((root) -> ((ObjectNode) root.get("item").get(3)).remove("extension"))))
			.extracting(Problem::where)
			.containsExactly("clinics");
		assertThat(problems(changed((root) -> section(root, 3).remove(1)))).extracting(Problem::where)
			.containsExactly("clinics");
		assertThat(problems(changed((root) -> ((ObjectNode) root.get("item").get(0)).put("repeats", true))))
			.extracting(Problem::where)
			.contains("organization");
	}

	@Test
	void refusesWhatIsNoQuestionnaire() {
		for (String file : List.of("", "null", "[]", "{}", "{", "\"Questionnaire\"", "{\"resourceType\": \"Patient\"}",
				FILE + "{}", "[".repeat(100_000), "PK\u0003\u0004", "<Questionnaire xmlns=\"http://hl7.org/fhir\"/>",
				"{\"resourceType\": \"Questionnaire\", \"resourceType\": \"Questionnaire\"}",
				FILE.replace("\"date\": \"2021-06-01\"", "\"date\": \"yesterday\""))) {
			assertThat(problems(file)).isNotEmpty().extracting(Problem::where).contains("file");
		}
		assertThat(refused(new byte[] { '{', (byte) 0xC3, '}' })).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("UTF-8"));
		assertThat(problems("{\"a\": \"" + "x".repeat(1 << 20) + "\"}")).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("1 MB"));
	}

	@Test
	void refusesTenThousandItems() {
		String file = changed((root) -> {
			for (int i = 0; i < 10_000; i++) {
				section(root, 0).add(JSON.readTree("{\"linkId\":\"x" + i + "\",\"text\":\"x\",\"type\":\"string\"}"));
			}
		});
		assertThat(problems(file)).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("more than 500 items"));
	}

	@Property(tries = 400)
	void aDamagedFileIsReadOrRefused(@ForAll @IntRange(max = 20_000) int where, @ForAll byte put,
			@ForAll @IntRange(max = 40) int taken) {
		byte[] bytes = bytes(FILE);
		int at = where % bytes.length;
		int rest = Math.min(bytes.length, at + taken);
		byte[] damaged = new byte[at + 1 + bytes.length - rest];
		System.arraycopy(bytes, 0, damaged, 0, at);
		damaged[at] = put;
		System.arraycopy(bytes, rest, damaged, at + 1, bytes.length - rest);
		readOrRefuse(damaged);
	}

	@Property(tries = 400)
	void anElementThatIsSomethingElseIsReadOrRefused(@ForAll @IntRange(max = 5_000) int which,
			@ForAll @IntRange(max = 7) int replacement) {
		JsonNode root = JSON.readTree(FILE);
		List<ObjectNode> objects = root.findParents("type").stream().map((node) -> (ObjectNode) node).toList();
		ObjectNode object = objects.get(which % objects.size());
		List<String> names = List.copyOf(object.propertyNames());
		String name = names.get((which / objects.size()) % names.size());
		object.set(name, JSON.readTree(
				List.of("null", "[]", "{}", "-1", "\"\"", "true", "[[null]]", "{\"a\":[1e400]}").get(replacement)));
		readOrRefuse(bytes(root.toString()));
	}

	private static void readOrRefuse(byte[] file) {
		try {
			assertThat(InstrumentReader.read(file).sections()).isNotEmpty();
		}
		catch (InstrumentRefused ex) {
			assertThat(ex.problems()).isNotEmpty().allSatisfy((problem) -> {
				assertThat(problem.where()).isNotBlank();
				assertThat(problem.message()).isNotBlank().hasSizeLessThan(500);
			});
		}
	}

	private static List<Problem> problems(String file) {
		return refused(bytes(file));
	}

	private static List<Problem> refused(byte[] file) {
		InstrumentRefused[] refused = new InstrumentRefused[1];
		assertThatExceptionOfType(InstrumentRefused.class).isThrownBy(() -> InstrumentReader.read(file))
			.satisfies((ex) -> refused[0] = ex);
		return refused[0].problems();
	}

	private static String changed(Consumer<ObjectNode> change) {
		ObjectNode root = (ObjectNode) JSON.readTree(FILE);
		change.accept(root);
		return root.toString();
	}

	private static ArrayNode section(ObjectNode root, int number) {
		return (ArrayNode) root.get("item").get(number).get("item");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String file() {
		try {
			return new ClassPathResource("survey/organizational-1.json").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
