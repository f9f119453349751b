package org.mncares.portal.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.survey.Condition.Operator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is asked, what counts and what is missing.
 */
class SheetTests {

	private static final ClinicId ONE = new ClinicId(1);

	private static final ClinicId TWO = new ClinicId(2);

	/**
	 * Question b is asked when a is yes, c when b is yes, d when a is not answered; y at
	 * a clinic when x there is yes.
	 */
	private static final Instrument INSTRUMENT = new Instrument("organizational", 1, "u", "t", List.of(
			new Section("s", "S", null, false, List.of(item("a", null), item("b", when("a", Operator.EQUALS, "true")),
					item("c", when("b", Operator.EQUALS, "true")), item("d", when("a", Operator.EXISTS, "false")))),
			new Section("t", "T", null, true,
					List.of(item("x", null), item("y", when("x", Operator.EQUALS, "true"))))));

	@Test
	void answersToWhatIsNotAskedDoNotCount() {
		Sheet sheet = sheet(Map.of("a", "false", "b", "true", "c", "true", "d", "true"));
		assertThat(sheet.answered()).extracting((question) -> question.key().linkId()).containsExactly("a");
		assertThat(sheet.tally()).isEqualTo(new Tally(1, 3));
	}

	@Test
	void conditionsFollowFromConditions() {
		assertThat(sheet(Map.of("a", "true", "b", "true", "c", "true")).tally()).isEqualTo(new Tally(3, 5));
		assertThat(sheet(Map.of()).missing()).extracting((question) -> question.key().field())
			.containsExactly("a", "d", "x_1", "x_2");
	}

	@Test
	void aTableAsksForEachClinicByItself() {
		Map<AnswerKey, List<String>> answers = new HashMap<>();
		answers.put(AnswerKey.of("x", ONE), List.of("true"));
		answers.put(AnswerKey.of("x", TWO), List.of("false"));
		answers.put(AnswerKey.of("y", TWO), List.of("true"));
		answers.put(AnswerKey.of("x", new ClinicId(3)), List.of("true"));
		Sheet sheet = new Sheet(INSTRUMENT, List.of(ONE, TWO), answers);
		assertThat(sheet.answered()).extracting((question) -> question.key().field()).containsExactly("x_1", "x_2");
		assertThat(sheet.missing()).extracting((question) -> question.key().field()).containsExactly("a", "d", "y_1");
	}

	@Test
	void conditionsCompareAsTheirNamesSay() {
		assertThat(new Condition("q", Operator.EQUALS, "1").holds(List.of("2", "1.0"))).isTrue();
		assertThat(new Condition("q", Operator.EQUALS, "1").holds(List.of())).isFalse();
		assertThat(new Condition("q", Operator.NOT_EQUALS, "1").holds(List.of())).isTrue();
		assertThat(new Condition("q", Operator.NOT_EQUALS, "1").holds(List.of("2", "1"))).isFalse();
		assertThat(new Condition("q", Operator.EXISTS, "true").holds(List.of("x"))).isTrue();
		assertThat(new Condition("q", Operator.EXISTS, "false").holds(List.of())).isTrue();
		ShownWhen any = new ShownWhen(false,
				List.of(new Condition("p", Operator.EQUALS, "x"), new Condition("q", Operator.EQUALS, "x")));
		assertThat(any.holds((linkId) -> linkId.equals("q") ? List.of("x") : List.of())).isTrue();
		assertThat(
				new ShownWhen(true, any.conditions()).holds((linkId) -> linkId.equals("q") ? List.of("x") : List.of()))
			.isFalse();
	}

	@Property(tries = 300)
	void whatIsAskedIsAnsweredOrMissing(@ForAll List<Boolean> given) {
		Map<AnswerKey, List<String>> answers = new HashMap<>();
		List<Question> all = new Sheet(INSTRUMENT, List.of(ONE, TWO), Map.of()).questions();
		for (int i = 0; i < Math.min(given.size(), all.size()); i++) {
			answers.put(all.get(i).key(), List.of(given.get(i).toString()));
		}
		Sheet sheet = new Sheet(INSTRUMENT, List.of(ONE, TWO), answers);
		assertThat(sheet.tally().answered()).isEqualTo(sheet.answered().size());
		assertThat(sheet.tally().questions()).isEqualTo(sheet.answered().size() + sheet.missing().size());
		assertThat(sheet.answered()).allSatisfy((question) -> assertThat(answers).containsKey(question.key()));
	}

	private static Sheet sheet(Map<String, String> values) {
		Map<AnswerKey, List<String>> answers = new HashMap<>();
		values.forEach((linkId, value) -> answers.put(AnswerKey.of(linkId), List.of(value)));
		return new Sheet(INSTRUMENT, List.of(ONE, TWO), answers);
	}

	private static ShownWhen when(String linkId, Operator operator, String value) {
		return new ShownWhen(true, List.of(new Condition(linkId, operator, value)));
	}

	private static Item item(String linkId, @Nullable ShownWhen when) {
		return new Item(linkId, linkId, ItemType.BOOLEAN, true, false, null, null, 0, List.of(), when, null);
	}

}
