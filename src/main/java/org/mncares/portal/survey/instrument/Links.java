package org.mncares.portal.survey.instrument;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.mncares.portal.survey.Condition;
import org.mncares.portal.survey.Condition.Operator;
import org.mncares.portal.survey.Item;
import org.mncares.portal.survey.Section;
import org.mncares.portal.survey.ShownWhen;

/**
 * Looks at how the items of an instrument name each other.
 */
final class Links {

	private static final Pattern LINK_ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");

	private final Map<String, Item> items = new HashMap<>();

	private final Map<String, Section> sections = new HashMap<>();

	private final Problems problems;

	private Links(List<Section> sections, Problems problems) {
		this.problems = problems;
		sections.forEach((section) -> section.items().forEach((item) -> {
			this.items.put(item.linkId(), item);
			this.sections.put(item.linkId(), section);
		}));
	}

	/** How messages name an item. */
	static String name(QuestionnaireItemComponent item) {
		return item.hasLinkId() ? item.getLinkId() : "item without a linkId";
	}

	static void check(Questionnaire questionnaire, List<Section> sections, Problems problems) {
		checkNames(questionnaire.getItem(), new HashSet<>(), problems);
		Links links = new Links(sections, problems);
		links.items.values().forEach(links::checkConditions);
		links.items.keySet().forEach((linkId) -> links.checkCircle(linkId, linkId, new HashSet<>()));
	}

	private static void checkNames(List<QuestionnaireItemComponent> items, Set<String> seen, Problems problems) {
		for (QuestionnaireItemComponent item : items) {
			if (!LINK_ID.matcher(name(item)).matches()) {
				problems.add(name(item),
						"Give it a linkId of up to 64 letters, digits and hyphens that begins with a letter.");
			}
			else if (!seen.add(item.getLinkId())) {
				problems.add(name(item), "Another item has the same linkId. Give each its own.");
			}
			checkNames(item.getItem(), seen, problems);
		}
	}

	private void checkConditions(Item item) {
		ShownWhen when = item.shownWhen();
		if (when != null) {
			when.conditions().forEach((condition) -> checkCondition(item, condition));
		}
	}

	private void checkCondition(Item item, Condition condition) {
		Item asked = this.items.get(condition.linkId());
		if (asked == null) {
			this.problems.add(item.linkId(), "Its condition names \"" + Problems.named(condition.linkId())
					+ "\", which is no question of this instrument.");
			return;
		}
		Section where = this.sections.get(asked.linkId());
		if (where != null && where.perClinic() && !where.equals(this.sections.get(item.linkId()))) {
			this.problems.add(item.linkId(), "Its condition names \"" + asked.linkId()
					+ "\", which has an answer for each clinic. Only questions of the same table can ask for it.");
		}
		if (condition.operator() != Operator.EXISTS && !fits(asked, condition.value())) {
			this.problems.add(item.linkId(),
					"Its condition compares \"" + asked.linkId() + "\" with something that can never be its answer.");
		}
	}

	private static boolean fits(Item asked, String value) {
		return switch (asked.type()) {
			case BOOLEAN -> value.equals("true") || value.equals("false");
			case INTEGER -> value.matches("-?\\d{1,10}");
			case DECIMAL -> value.matches("-?\\d{1,15}(\\.\\d{1,10})?");
			case CHOICE -> asked.choice(value).isPresent();
			case OPEN_CHOICE, STRING, TEXT -> true;
		};
	}

	/** Follows the conditions from a question; coming back to it is a circle. */
	private void checkCircle(String start, String linkId, Set<String> seen) {
		Item item = this.items.get(linkId);
		ShownWhen when = (item != null) ? item.shownWhen() : null;
		if (when == null) {
			return;
		}
		for (Condition condition : when.conditions()) {
			if (condition.linkId().equals(start) && seen.add(start)) {
				this.problems.add(start, "Its conditions lead round in a circle. Take one of them out.");
			}
			else if (seen.add(condition.linkId())) {
				checkCircle(start, condition.linkId(), seen);
			}
		}
	}

}
