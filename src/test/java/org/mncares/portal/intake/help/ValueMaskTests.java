package org.mncares.portal.intake.help;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.ValueMask;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of a value nothing is left but how it is written.
 */
class ValueMaskTests {

	private static final Pattern SHAPE = Pattern.compile("[Aa9 .,:;/\\\\|_+*=#%&@'\"()\\[\\]<>!?$~^-]*…?");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			3/25/1950 | 9/99/9999
			March 25, 1950 | Aaaaa 99, 9999
			MRN-004217 | AAA-999999
			Fem | Aaa
			Nguyễn | Aaaaaa
			Ｆem１٣ | Aaa99
			𝐅em | Aaa
			日本 | aa
			a😀b | a?a
			=HYPERLINK("http://x") | =AAAAAAAAA("aaaa://a")
			""")
	void showsHowItIsWritten(String value, String shape) {
		assertThat(ValueMask.shape(value)).isEqualTo(shape);
	}

	@Property(tries = 2_000)
	void tellsNothingButTheShape(@ForAll("hostile") String value) {
		assertThat(ValueMask.shape(value)).matches(SHAPE).hasSizeLessThanOrEqualTo(25);
	}

	/** Two values that are written alike cannot be told apart by the report. */
	@Property
	void whatIsWrittenAlikeLooksAlike(@ForAll("letters") String one, @ForAll("letters") String other) {
		int length = Math.min(one.length(), other.length());
		assertThat(ValueMask.shape(one.substring(0, length))).isEqualTo(ValueMask.shape(other.substring(0, length)));
	}

	@Property
	void namesAndStreetsAreWithheld(@ForAll("hostile") String value) {
		for (Column column : List.of(Column.LAST_NAME, Column.FIRST_NAME, Column.MIDDLE_NAME, Column.ADDRESS_1,
				Column.ADDRESS_2, Column.CITY, Column.PROBLEMS)) {
			assertThat(ValueMask.of(column, value)).isNull();
		}
		assertThat(ValueMask.of(null, value)).isNull();
		assertThat(ValueMask.of(Column.DATE_OF_BIRTH, value)).isEqualTo(ValueMask.shape(value));
	}

	@Property
	void aSheetsNameIsMaskedToo(@ForAll("hostile") String name) {
		HelpFacts facts = new HelpFacts(7, "Ready", "Excel workbook, sheet \"" + name + "\"", 12, List.of("sex", ""),
				"2", 1, null, Map.of("In the file", 3L));
		String report = HelpText.of(facts,
				List.of(new HelpGroup(Rule.SEX_INVALID, Column.SEX, 1, List.of(4), Map.of("Aaa", 1))));
		String line = report.lines().filter((text) -> text.startsWith("Format: ")).findFirst().orElseThrow();
		assertThat(line.substring("Format: Excel workbook, sheet ".length())).matches(SHAPE);
		assertThat(report).contains("Column: sex (A)", "Rows: 4", "Written as: [Aaa]");
	}

	@Provide
	Arbitrary<String> hostile() {
		return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(60),
				Arbitraries.strings()
					.withCharRange('a', 'z')
					.withCharRange('0', '9')
					.withChars(" -/.'\"\n\t")
					.ofMaxLength(60),
				Arbitraries.of("Zylberschlag, Ann 3/25/1950", "‮olleH", "١٢٣-٤٥٦", "ﬀﬁ", "ǅǈ", "Ⅷ³½", "\ud83d",
						"x\u0000y", "A̸n̸n̸"));
	}

	@Provide
	Arbitrary<String> letters() {
		return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(30);
	}

}
