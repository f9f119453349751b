package org.mncares.portal.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mncares.portal.message.MailAddress;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people type as address, name and title, the ugly first.
 */
class PersonRulesTests {

	@ParameterizedTest
	@ValueSource(strings = { "kim@clinic.example\nBcc: all@clinic.example", "kim@clinic.example\r\nX: y",
			"kim\u2028@clinic.example", "k\u202Eim@clinic.example", "kim@cli\tnic.example",
			"kim@clinic\u0000.example" })
	void whatCannotBeSeenIsNamed(String typed) {
		assertThat(PersonRules.problemOfEmail(typed)).contains("line break");
	}

	@ParameterizedTest
	@ValueSource(strings = { "kim", "kim@", "@clinic.example", "kim@clinic", "k im@clinic.example",
			"kim@@clinic.example", "kim@clinic..example", ".kim@clinic.example", "kim.@clinic.example",
			"kim@-clinic.example", "a@b.c1", "Kim Ng <kim@clinic.example>", "kim@clinic.example,bo@clinic.example",
			"\"kim\"@clinic.example" })
	void whatIsNoAddressIsSaid(String typed) {
		assertThat(PersonRules.problemOfEmail(typed)).contains("not an e-mail address");
	}

	/**
	 * A Cyrillic letter, a dotless i, a full-width at sign, a letter that is not there.
	 */
	@ParameterizedTest
	@CsvSource({ "k\u0456m@clinic.example, 2", "kim@cl\u0131nic.example, 7", "kim\uFF20clinic.example, 4",
			"kim@clinic\u200B.example, 11" })
	void aLookAlikeIsPointedAt(String typed, int character) {
		assertThat(PersonRules.problemOfEmail(typed)).startsWith("Character " + character + " ").contains("by hand");
	}

	@Test
	void aLongAddressAndNoneAreSaid() {
		assertThat(PersonRules.problemOfEmail("a".repeat(290) + "@b.example")).contains("too long", "254");
		assertThat(PersonRules.problemOfEmail("a".repeat(65) + "@b.example")).contains("not an e-mail address");
		assertThat(PersonRules.problemOfEmail(" \n ")).isEqualTo("Enter the e-mail address.");
	}

	@Test
	void upperCaseAndSpacesAroundAreNoMatter() {
		assertThat(PersonRules.problemOfEmail("  Kim.O'Brien+mn@Clinic.EXAMPLE ")).isNull();
		assertThat(PersonRules.email("  Kim.O'Brien+mn@Clinic.EXAMPLE ")).isEqualTo("kim.o'brien+mn@clinic.example");
		assertThat(MailAddress.isFit(PersonRules.email("  Kim.O'Brien+mn@Clinic.EXAMPLE "))).isTrue();
	}

	@Test
	void namesAreOnOneLineAndOfAnyScript() {
		assertThat(PersonRules.problemOfName(" ")).isEqualTo("Enter the name.");
		assertThat(PersonRules.problemOfName("Kim\nBcc: x")).contains("line break");
		assertThat(PersonRules.problemOfName("k".repeat(101))).contains("too long");
		assertThat(PersonRules.problemOfTitle("Nurse\u0007")).contains("job title");
		for (String name : new String[] { "Nguyễn Thị Ánh", "O'Brien, \"Pat\" <RN>", "李", "Xiong" }) {
			assertThat(PersonRules.problemOfName(name)).isNull();
			assertThat(MailAddress.isFitName(name)).isTrue();
		}
		assertThat(PersonRules.problemOfTitle("")).isNull();
	}

}
