package org.mncares.portal.payor.name;

import java.time.Duration;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * A member ID pattern is safe to try on a million member IDs.
 */
class MemberIdPatternTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "(a+)+", "(a|a)*", "a*", "a+", ".*", "[A-Z", "{9}", "\\w{3}", "a{5,2}", "[z-a]", "\\1",
			"^\\d{9}$", "(?=x)", "\\d?\\d?\\d?\\d?", "\\d{0,99}\\d{0,99}\\d{0,99}\\d{0,99}9", "a{9}{9}", "a??",
			" \\d{9}", "\\d{9}\n", "[A-Z]{3} \\d" })
	void refusesWhatCouldExplodeOrIsNoPattern(String pattern) {
		assertThatIllegalArgumentException().isThrownBy(() -> MemberIdPattern.compile(pattern))
			.withMessage(MemberIdPattern.RULE);
	}

	@Test
	void refusesALongOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> MemberIdPattern.compile("a".repeat(101)));
	}

	@Test
	void theSlowestThatPassesIsQuick() {
		Pattern slow = MemberIdPattern.compile("\\d{0,99}\\d{0,99}\\d{0,99}X");
		assertTimeout(Duration.ofSeconds(2), () -> {
			for (int i = 0; i < 100; i++) {
				assertThat(slow.matcher("1".repeat(50)).matches()).isFalse();
			}
		});
	}

	@Test
	void matchesTheWholeId() {
		Pattern pattern = MemberIdPattern.compile("[A-Z]{3}-?\\d{8,9}");
		assertThat(pattern.matcher("ABC123456789").matches()).isTrue();
		assertThat(pattern.matcher("ABC-12345678").matches()).isTrue();
		assertThat(pattern.matcher("ABC1234567890").matches()).isFalse();
		assertThat(pattern.matcher("abc123456789").matches()).isFalse();
	}

}
