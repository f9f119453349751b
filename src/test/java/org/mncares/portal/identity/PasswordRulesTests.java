package org.mncares.portal.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * What a new password has to keep to, the bad ones first.
 */
class PasswordRulesTests {

	private final PasswordRules rules = new PasswordRules();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                              | at least 15
			short1!A                        | at least 15
			fourteen chars                  | at least 15
			aaaaaaaaaaaaaaaaaaaa            | repeats
			123412341234123412              | repeats
			Password-Password-2024          | common passwords
			Summer2024Summer2025!           | common passwords
			123456789012345                 | common passwords
			abcdefghijklmnopqrs             | common passwords
			qwertyuiopasdfghj               | common passwords
			correct horse battery staple    | common passwords
			MNCARES-Portal-2021!!           | your name
			Kim.Jensen.2021.kim             | your name
			jensen northstar example        | your name
			""")
	void refusesWithTheReason(String password, String reason) {
		assertThatExceptionOfType(UnfitPassword.class).isThrownBy(() -> check(password)).withMessageContaining(reason);
	}

	@Test
	void refusesWhatNobodyTypes() {
		assertThatExceptionOfType(UnfitPassword.class).isThrownBy(() -> check("ab".repeat(101)))
			.withMessageContaining("at most 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "four heavy loons swim north", "mncares loons swim in winter mud", "ñandú şehir žluťoučký",
			"aQ9aQ9aQ9aQ9bT2bT2bT2", "        quick a mink" })
	void takesLongOnesWithoutRulesAboutCharacters(String password) {
		assertThatNoException().isThrownBy(() -> check(password));
	}

	@Test
	void takesMoreThan64Characters() {
		assertThatNoException().isThrownBy(() -> check("loons swim north, herons wade south, and the mayflies "
				+ "rise over Lake Pepin at dusk in late June"));
	}

	private void check(String password) {
		this.rules.check(password, "kim.jensen@northstar.example", "Kim Jensen");
	}

}
