package org.mncares.portal.classification.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.Draft;
import org.mncares.portal.classification.DraftChange;
import org.mncares.portal.classification.rule.Condition;
import org.mncares.portal.organization.SizeDefinition;

import org.springframework.util.MultiValueMap;

/**
 * A draft as it is typed, with what is wrong beside each field.
 *
 * @param revision the draft's revision that the person saw
 * @param name as typed
 * @param largeAbove as typed
 * @param lines every condition that is possible
 * @param problems by field
 */
record DraftForm(int revision, String name, String largeAbove, List<Line> lines, Map<String, String> problems) {

	static DraftForm of(Draft draft, List<Condition> possible) {
		Map<String, String> wordings = new LinkedHashMap<>();
		draft.conditions().forEach((one) -> wordings.put(one.linkId(), one.wording()));
		List<Line> lines = possible.stream()
			.map((one) -> new Line(one, wordings.containsKey(one.linkId()),
					wordings.getOrDefault(one.linkId(), one.wording())))
			.toList();
		return new DraftForm(draft.revision(), draft.name(), Integer.toString(draft.largeAbove()), lines, Map.of());
	}

	static DraftForm typed(MultiValueMap<String, String> fields, List<Condition> possible) {
		List<String> chosen = fields.getOrDefault("conditions", List.of());
		List<Line> lines = possible.stream()
			.map((one) -> new Line(one, chosen.contains(one.code()),
					text(fields, "wording-" + one.code()).replaceAll("\\s+", " ")))
			.toList();
		int revision = number(text(fields, "revision"));
		DraftForm form = new DraftForm(revision, text(fields, "name"), text(fields, "largeAbove"), lines, Map.of());
		boolean strange = chosen.stream().anyMatch((code) -> lines.stream().noneMatch((line) -> line.isOf(code)));
		return new DraftForm(revision, form.name, form.largeAbove, lines, form.check(strange));
	}

	/** What the person made of it, only where there are no problems. */
	DraftChange change() {
		return new DraftChange(this.revision, this.name, number(this.largeAbove),
				chosen().stream()
					.map((line) -> new Condition(line.condition.code(), line.wording, line.condition.linkId()))
					.toList());
	}

	private List<Line> chosen() {
		return this.lines.stream().filter(Line::chosen).toList();
	}

	private Map<String, String> check(boolean strange) {
		Map<String, String> found = new LinkedHashMap<>();
		text(found, "name", "Name of the definition", this.name, DraftChange.LONGEST_NAME);
		int above = number(this.largeAbove);
		if (above < 0 || above > SizeDefinition.MOST) {
			found.put("largeAbove", "Write a whole number of clinics from 0 to 9999, such as 10.");
		}
		if (strange) {
			found.put("conditions", "One of the conditions is not asked in the survey. Choose from those listed.");
		}
		else if (chosen().isEmpty()) {
			found.put("conditions",
					"Choose at least one condition: without any, every clinic would meet the definition.");
		}
		chosen().forEach((line) -> text(found, "wording-" + line.condition.code(), "Wording of a condition",
				line.wording, DraftChange.LONGEST_WORDING));
		return found;
	}

	private static void text(Map<String, String> found, String field, String what, String text, int most) {
		if (text.isEmpty()) {
			found.put(field, what + ": write something here.");
		}
		else if (text.length() > most) {
			found.put(field, what + ": write at most " + most + " characters. It has " + text.length() + ".");
		}
		else if (text.indexOf('\0') >= 0) {
			found.put(field, what + ": take out the control characters.");
		}
	}

	private static String text(MultiValueMap<String, String> fields, String name) {
		@Nullable String typed = fields.getFirst(name);
		return (typed != null) ? typed.strip() : "";
	}

	/** A whole number of at most 9 digits; else -1. */
	private static int number(String text) {
		return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
	}

	/**
	 * A condition that is possible.
	 *
	 * @param condition as the survey words it
	 * @param chosen whether the draft has it
	 * @param wording as typed
	 */
	record Line(Condition condition, boolean chosen, String wording) {

		boolean isOf(String code) {
			return this.condition.code().equals(code);
		}

	}

	/** All problems in the order of the fields. */
	List<Map.Entry<String, String>> allProblems() {
		return new ArrayList<>(this.problems.entrySet());
	}

}
