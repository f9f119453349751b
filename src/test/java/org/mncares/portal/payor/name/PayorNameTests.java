package org.mncares.portal.payor.name;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What people write for a payor, and for having none.
 */
class PayorNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Health Partners | HEALTHPARTNERS", "U-Care | ucare", "UCare® | UCare",
					"Blue Cross & Blue Shield of MN | blue cross and blue shield of mn", "Médica | MEDICA", "007 | 7",
					"MN. Dept. of Human Services | mn dept of human services", "Medica\u00a0 | medica" })
	void waysOfWritingMeet(String one, String other) {
		assertThat(PayorName.normalise(one)).isEqualTo(PayorName.normalise(other));
	}

	@Test
	void zerosAloneAreOneZero() {
		assertThat(PayorName.normalise("000")).isEqualTo("0");
		assertThat(PayorName.normalise("0A7")).isEqualTo("0a7");
	}

	@ParameterizedTest
	@ValueSource(strings = { "uninsured", "Self-Pay", "SELF PAY", "none", "No insurance", "not insured" })
	void sayingThatThereIsNone(String written) {
		assertThat(PayorName.meansUninsured(PayorName.normalise(written))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "unknown", "UNK", "n/a", "-", "???", "  ", "Not on file" })
	void sayingThatNobodyKnows(String written) {
		assertThat(PayorName.meansUnknown(PayorName.normalise(written))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "(a+)+", "(\\d|\\d\\d)*", "a*a*", ".*", "[a-z", "\\1", "[z-a]", "", "a|b", "\\d+" })
	void refusesAPatternThatCouldExplode(String pattern) {
		assertThatIllegalArgumentException().isThrownBy(() -> MemberIdPattern.compile(pattern));
	}

	@ParameterizedTest
	@CsvSource({ "[A-Z]{3}\\d{9}, XYZ123456789", "\\d{8}, 12345678", "M-[0-9]{1}-?X, M-1X" })
	void acceptsAPlainPattern(String pattern, String memberId) {
		assertThat(MemberIdPattern.compile(pattern).matcher(memberId).matches()).isTrue();
	}

}
