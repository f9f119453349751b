package org.mncares.portal.intake.rule;

import java.time.LocalDate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Dates as people write them.
 */
class DateTextTests {

	@Property
	void everyFormOfADayIsThatDay(@ForAll("days") LocalDate day) {
		assertThat(DateText.read(day.toString(), false).date()).isEqualTo(day);
		String month = Integer.toString(day.getMonthValue());
		String ofMonth = Integer.toString(day.getDayOfMonth());
		String year = Integer.toString(day.getYear());
		assertThat(DateText.read(month + "/" + ofMonth + "/" + year, false).date()).isEqualTo(day);
		assertThat(DateText.read(ofMonth + "/" + month + "/" + year, true).date()).isEqualTo(day);
		assertThat(DateText.read(ofMonth + "." + month + "." + year, true).date()).isEqualTo(day);
		assertThat(
				DateText.read("%02d/%02d/%d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear()), false)
					.date())
			.isEqualTo(day);
	}

	@Property
	void anyTextIsADateOrAProblem(@ForAll("texts") String text) {
		DateText reading = DateText.read(text, text.length() % 2 == 0);
		assertThat(reading.date() == null).isEqualTo(reading.problem() != null);
	}

	@ParameterizedTest
	@CsvSource({ "2/29/2018,DATE_IMPOSSIBLE", "2/29/2016,", "0/1/2018,DATE_IMPOSSIBLE", "1/0/2018,DATE_IMPOSSIBLE",
			"13/13/2018,DATE_IMPOSSIBLE", "2018-13-01,DATE_IMPOSSIBLE", "2018-3-5,", "1/2/18,DATE_TWO_DIGIT_YEAR",
			"01-02-18,DATE_TWO_DIGIT_YEAR", "1.2.18,DATE_TWO_DIGIT_YEAR", "2018/03/25,DATE_UNREADABLE",
			"03-25-2018,DATE_UNREADABLE", "2018-03-25 00:00:00,DATE_UNREADABLE", "3/25,DATE_UNREADABLE",
			"3//2018,DATE_UNREADABLE", "3/25/2018/1,DATE_UNREADABLE", "3-25/2018,DATE_UNREADABLE",
			"March 2018,DATE_UNREADABLE", "2018,DATE_UNREADABLE", "-,DATE_UNREADABLE", "unknown,DATE_UNREADABLE",
			"99999999999,DATE_UNREADABLE", "43101,DATE_AS_NUMBER", "9999,DATE_UNREADABLE", "03.04.2018,DATE_DAY_FIRST",
			"٣/٤/٢٠١٨,DATE_UNREADABLE" })
	void uglyDatesAreNamed(String text, Rule rule) {
		assertThat(DateText.read(text, false).problem()).isEqualTo(rule);
	}

	@Test
	void hintsHelpInTheCase() {
		assertThat(DateText.read("43101", false).hint()).isEqualTo("43101 is the number of 2018-01-01.");
		assertThat(DateText.read("25/3/2018", false).hint()).isEqualTo("Did you mean 2018-03-25?");
		assertThat(DateText.read("20180325", false).hint()).isEqualTo("Did you mean 2018-03-25?");
		assertThat(DateText.read("2018-03-25T00:00", false).hint()).isEqualTo("Take the time of day off.");
		assertThat(DateText.read("3/25/2018", true).hint()).contains("You said");
	}

	@Provide
	Arbitrary<LocalDate> days() {
		return Arbitraries.longs()
			.between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2099, 12, 31).toEpochDay())
			.map(LocalDate::ofEpochDay);
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.strings().withChars("0123456789/-. T:").ofMinLength(1).ofMaxLength(14);
	}

}
