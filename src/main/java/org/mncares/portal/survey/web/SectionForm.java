package org.mncares.portal.survey.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.mncares.portal.survey.AnswerKey;
import org.mncares.portal.survey.ItemType;
import org.mncares.portal.survey.QuestionView;
import org.mncares.portal.survey.TypedAnswer;

/**
 * The answers of a section as they were typed, by the names of their fields.
 *
 * @param answers of questions that take one answer
 * @param several of questions that take several
 * @param other what was written beside the choices
 * @param revisions {@code field:revision} of every answer that was shown, separated by
 * blanks
 * @param resolve which of two colleagues' answers stands: {@code theirs:field} or
 * {@code mine:field:revision}
 * @param show which clinics the table shows
 * @param fill {@code question:answer} that all clinics are to have
 */
record SectionForm(Map<String, String> answers, Map<String, List<String>> several, Map<String, String> other,
		String revisions, String resolve, String show, String fill) {

	/** The value of the choice beside which a person writes. */
	static final String OTHER = "other…";

	/** Names of fields, and the one thing that each may hold. */
	private static final Pattern NAME = Pattern.compile("(answers|several|other)\\[([A-Za-z0-9_-]{1,100})]");

	/** Reads what was sent; names of fields that no page has are passed over. */
	static SectionForm read(Map<String, String[]> sent) {
		SectionForm form = new SectionForm(new HashMap<>(), new HashMap<>(), new HashMap<>(), first(sent, "revisions"),
				first(sent, "resolve"), first(sent, "show"), first(sent, "fill"));
		sent.forEach((name, values) -> {
			Matcher matcher = NAME.matcher(name);
			if (matcher.matches() && values.length > 0) {
				switch (matcher.group(1)) {
					case "answers" -> form.answers.put(matcher.group(2), values[0]);
					case "other" -> form.other.put(matcher.group(2), values[0]);
					default -> form.several.put(matcher.group(2), List.of(values));
				}
			}
		});
		return form;
	}

	static SectionForm of(Stream<QuestionView> questions) {
		SectionForm form = read(Map.of());
		questions.forEach((question) -> form.put(question, question.values()));
		return form;
	}

	/** Shows values in a question's fields. */
	void put(QuestionView question, List<String> values) {
		String field = question.field();
		boolean open = question.item().type() == ItemType.OPEN_CHOICE;
		List<String> offered = values.stream()
			.filter((value) -> !open || question.item().choice(value).isPresent())
			.toList();
		List<String> written = values.stream().filter((value) -> !offered.contains(value)).toList();
		List<String> chosen = new ArrayList<>(offered);
		if (!written.isEmpty()) {
			chosen.add(OTHER);
			this.other.put(field, String.join("; ", written));
		}
		this.answers.put(field, chosen.isEmpty() ? "" : chosen.getFirst());
		this.several.put(field, chosen);
	}

	/**
	 * What was typed, question by question; of a colleague's answer that stands nothing.
	 */
	List<TypedAnswer> typed() {
		List<TypedAnswer> typed = new ArrayList<>();
		bases().forEach((field, revision) -> AnswerKey.parse(field)
			.filter((key) -> !this.resolve.equals("theirs:" + field))
			.ifPresent((key) -> typed.add(new TypedAnswer(key, values(field), resolved(field).orElse(revision)))));
		return typed;
	}

	/** What was typed for a field. */
	List<String> values(String field) {
		List<String> chosen = this.several.getOrDefault(field, List.of(this.answers.getOrDefault(field, "")));
		return chosen.stream()
			.map((value) -> value.equals(OTHER) ? this.other.getOrDefault(field, "") : value)
			.filter((value) -> !value.isBlank())
			.toList();
	}

	/**
	 * The revision that each shown answer had; what is no revision is as if it had none.
	 */
	Map<String, Integer> bases() {
		Map<String, Integer> bases = new LinkedHashMap<>();
		for (String pair : this.revisions.split(" ", -1)) {
			int colon = pair.lastIndexOf(':');
			if (colon > 0) {
				bases.put(pair.substring(0, colon), number(pair.substring(colon + 1)));
			}
		}
		return bases;
	}

	private Optional<Integer> resolved(String field) {
		String mine = "mine:" + field + ":";
		return this.resolve.startsWith(mine) ? Optional.of(number(this.resolve.substring(mine.length())))
				: Optional.empty();
	}

	private static String first(Map<String, String[]> sent, String name) {
		String[] values = sent.get(name);
		return (values != null && values.length > 0) ? values[0] : "";
	}

	private static int number(String text) {
		return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
	}

	/** Not in logs, whatever happens. */
	@Override
	public String toString() {
		return "SectionForm[]";
	}

}
