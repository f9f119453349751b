package org.mncares.portal.survey;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people type is a possible answer, or they are told what to do.
 */
class AnswerCheckTests {

	private static final Item WHOLE = item(ItemType.INTEGER, new BigDecimal(1), new BigDecimal(999), 1000, false);

	@ParameterizedTest
	@ValueSource(strings = { "-5", "0", "1000", "1000000000000", "1e12", "abc", "3.5", "12,34", "²", "٣", "1 2", "0x1F",
			"99999999999999999999999999", "NaN", "\u0000", "1\u00002" })
	void noWholeNumberOfThisRange(String typed) {
		assertThat(AnswerCheck.check(WHOLE, List.of(typed)))
			.isEqualTo(new AnswerCheck.Invalid("Give a whole number from 1 to 999."));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			7       | 7
			' 42 '  | 42
			007     | 7
			+12     | 12
			999     | 999
			""")
	void wholeNumbers(String typed, String kept) {
		assertThat(kept(WHOLE, typed)).containsExactly(kept);
	}

	@Test
	void numbersWithThousandsAndWithoutBounds() {
		Item open = item(ItemType.INTEGER, null, null, 1000, false);
		assertThat(kept(open, "-1,200")).containsExactly("-1200");
		assertThat(message(open, "2147483648")).isEqualTo("Give a whole number.");
		assertThat(message(item(ItemType.INTEGER, new BigDecimal(0), null, 0, false), "-1"))
			.isEqualTo("Give a whole number, 0 or more.");
		assertThat(message(item(ItemType.INTEGER, null, new BigDecimal(100_000), 0, false), "100001"))
			.isEqualTo("Give a whole number, at most 100,000.");
		Item fraction = item(ItemType.DECIMAL, null, null, 1000, false);
		assertThat(kept(fraction, "1,200.50")).containsExactly("1200.5");
		assertThat(kept(fraction, ".5")).containsExactly("0.5");
		assertThat(kept(fraction, "-0.0")).containsExactly("0");
		assertThat(kept(fraction, "100")).containsExactly("100");
		for (String typed : List.of(".", "-", "", "1e5", "1.", "1..2")) {
			assertThat(AnswerCheck.check(fraction, List.of(typed, "x"))).isInstanceOf(AnswerCheck.Invalid.class);
		}
	}

	@Test
	void yesOrNo() {
		Item item = item(ItemType.BOOLEAN, null, null, 0, false);
		assertThat(kept(item, "true")).containsExactly("true");
		for (String typed : List.of("yes", "TRUE", "1", "on", "true\u0000")) {
			assertThat(message(item, typed)).isEqualTo("Answer yes or no.");
		}
		assertThat(AnswerCheck.check(item, List.of("true", "false")))
			.isEqualTo(new AnswerCheck.Invalid("Give one answer."));
	}

	@Test
	void choices() {
		Item item = item(ItemType.CHOICE, null, null, 0, true);
		assertThat(AnswerCheck.check(item, List.of("a", "", "b", "a")))
			.isEqualTo(new AnswerCheck.Valid(List.of("a", "b")));
		assertThat(message(item, "c")).isEqualTo("Choose one of the answers.");
		Item open = item(ItemType.OPEN_CHOICE, null, null, 20, false);
		assertThat(kept(open, "something else")).containsExactly("something else");
	}

	@Test
	void texts() {
		Item line = item(ItemType.STRING, null, null, 200, false);
		assertThat(kept(line, " two\r\nlines ")).containsExactly("two lines");
		assertThat(kept(line, "Nguyễn 🦆 =1+1")).containsExactly("Nguyễn 🦆 =1+1");
		assertThat(message(line, "x".repeat(40_000))).isEqualTo("Shorten this to 200 characters; it has 40,000 now.");
		assertThat(message(line, "a\u0000b")).contains("characters that cannot be shown");
		assertThat(message(line, "a\ud800b")).contains("characters that cannot be shown");
		assertThat(kept(item(ItemType.TEXT, null, null, 200, false), "two\r\nlines")).containsExactly("two\nlines");
	}

	@Test
	void blankClears() {
		for (ItemType type : ItemType.values()) {
			Item item = item(type, null, null, 10, false);
			assertThat(AnswerCheck.check(item, List.of("", " \t ", "\u2003")))
				.isEqualTo(new AnswerCheck.Valid(List.of()));
			assertThat(AnswerCheck.check(item, List.of())).isEqualTo(new AnswerCheck.Valid(List.of()));
		}
	}

	@Property(tries = 500)
	void whatIsKeptIsKeptAgain(@ForAll ItemType type, @ForAll String typed, @ForAll int number) {
		Item item = item(type, null, null, 100, false);
		for (String text : List.of(typed, Integer.toString(number))) {
			if (AnswerCheck.check(item, List.of(text)) instanceof AnswerCheck.Valid(List<String> values)) {
				assertThat(AnswerCheck.check(item, values)).isEqualTo(new AnswerCheck.Valid(values));
				assertThat(item.spoken(values)).isNotNull();
			}
		}
	}

	private static List<String> kept(Item item, String typed) {
		return ((AnswerCheck.Valid) AnswerCheck.check(item, List.of(typed))).values();
	}

	private static String message(Item item, String typed) {
		return ((AnswerCheck.Invalid) AnswerCheck.check(item, List.of(typed))).message();
	}

	static Item item(ItemType type, @Nullable BigDecimal min, @Nullable BigDecimal max, int maxLength,
			boolean repeats) {
		List<Choice> choices = type.hasChoices() ? List.of(new Choice("a", "", "A"), new Choice("b", "", "B"))
				: List.of();
		return new Item("x", "X?", type, true, repeats, min, max, maxLength, choices, null, null);
	}

}
