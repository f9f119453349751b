package org.mncares.portal.survey.instrument;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import org.mncares.portal.survey.InstrumentRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at a file before FHIR does: that it is JSON of a bearable size, and that it holds
 * only elements which the portal knows.
 */
final class FileShape {

	private static final int LARGEST = 1 << 20;

	private static final int DEEPEST = 30;

	private static final int MOST_ITEMS = 500;

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private static final String ITEM = "item";

	private static final Set<String> OF_QUESTIONNAIRE = Set.of("resourceType", "id", "meta", "language", "text", "url",
			"identifier", "version", "name", "title", "status", "experimental", "subjectType", "date", "publisher",
			"contact", "description", "useContext", "jurisdiction", "purpose", "copyright", "approvalDate",
			"lastReviewDate", "effectivePeriod", "code", ITEM);

	private static final Set<String> OF_ITEM = Set.of("linkId", "code", "text", "type", "enableWhen", "enableBehavior",
			"required", "repeats", "readOnly", "maxLength", "answerOption", "extension", ITEM);

	/** What may stand within the parts of an item. */
	private static final Map<String, Set<String>> OF_PARTS = Map.of("enableWhen",
			Set.of("question", "operator", "answerBoolean", "answerDecimal", "answerInteger", "answerString",
					"answerCoding"),
			"answerOption", Set.of("valueCoding"), "valueCoding", Set.of("system", "code", "display"), "answerCoding",
			Set.of("system", "code", "display"), "extension",
			Set.of("url", "valueInteger", "valueDecimal", "valueCodeableConcept"));

	private static final Set<String> LISTS = Set.of("code", "enableWhen", "answerOption", "extension", ITEM);

	private static final Set<String> FLAGS = Set.of("required", "repeats", "readOnly");

	private FileShape() {
	}

	/**
	 * The text of a file that may be read as FHIR.
	 * @throws InstrumentRefused when it may not
	 */
	static String check(byte[] file) {
		String text = decode(file);
		JsonNode root = parse(text);
		if (!root.isObject() || !root.path("resourceType").asString("").equals("Questionnaire")) {
			throw new InstrumentRefused("file",
					"This is no FHIR Questionnaire. Give an R4 Questionnaire with \"resourceType\": \"Questionnaire\".");
		}
		int items = count(root);
		if (items > MOST_ITEMS) {
			throw new InstrumentRefused("file",
					"The instrument has more than 500 items. Shorten it: nobody would answer it.");
		}
		Problems problems = new Problems();
		checkKeys(root, OF_QUESTIONNAIRE, "questionnaire", problems);
		checkItems(root, problems);
		problems.refuse();
		return text;
	}

	private static String decode(byte[] file) {
		if (file.length > LARGEST) {
			throw new InstrumentRefused("file", "The file is larger than 1 MB. An instrument is a short text.");
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw new InstrumentRefused("file", "The file is not UTF-8 text. Save it as JSON in UTF-8.");
		}
	}

	private static JsonNode parse(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (JacksonException ex) {
			throw new InstrumentRefused("file", "The file is not JSON, or is nested more than 30 deep: line "
					+ ((ex.getLocation() != null) ? ex.getLocation().getLineNr() : 1) + ".");
		}
	}

	private static int count(JsonNode parent) {
		int items = 0;
		for (JsonNode item : parent.path(ITEM)) {
			items += 1 + count(item);
		}
		return items;
	}

	private static void checkItems(JsonNode parent, Problems problems) {
		for (JsonNode item : parent.path(ITEM)) {
			String where = item.path("linkId").asString("item without a linkId");
			checkKeys(item, OF_ITEM, where, problems);
			checkKinds(item, where, problems);
			checkParts(item, where, problems);
			checkItems(item, problems);
		}
	}

	/** So that a message can name the item, which FHIR's own reader does not. */
	private static void checkKinds(JsonNode item, String where, Problems problems) {
		item.properties().forEach((property) -> {
			String name = property.getKey();
			JsonNode value = property.getValue();
			if (LISTS.contains(name) && !(value.isArray() && value.valueStream().allMatch(JsonNode::isObject))) {
				problems.add(where, "Give \"" + name + "\" as a list of objects.");
			}
			else if (FLAGS.contains(name) && !value.isBoolean()) {
				problems.add(where, "Give \"" + name + "\" as true or false.");
			}
			else if (name.equals("maxLength") && !value.isIntegralNumber()) {
				problems.add(where, "Give \"maxLength\" as a whole number.");
			}
		});
	}

	private static void checkParts(JsonNode item, String where, Problems problems) {
		OF_PARTS.forEach((part, allowed) -> {
			JsonNode found = item.path(part);
			if (found.isArray()) {
				found.forEach((one) -> {
					checkKeys(one, allowed, where, problems);
					checkParts(one, where, problems);
				});
			}
			else if (found.isObject()) {
				checkKeys(found, allowed, where, problems);
			}
		});
	}

	private static void checkKeys(JsonNode node, Set<String> allowed, String where, Problems problems) {
		node.propertyNames()
			.stream()
			.filter((key) -> !allowed.contains(key))
			.forEach((key) -> problems.add(where, "The portal does not read \"" + Problems.named(key)
					+ "\" here. Take it out; what can be asked is described in docs/instruments.md."));
	}

}
