package org.mncares.portal.message;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Nobody writes headers of their own through an address or a name.
 */
class MailAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a", "a@", "@b", "a@b@c", "a b@c.org", "a@c.org\r\nBcc: x@y.org", "a@c.org\n",
			"\ra@c.org", "a@c.org,b@c.org", "A <a@c.org>", "a@c.org ", "a..b@c.org", ".a@c.org", "a.@c.org", "a@-c.org",
			"a@c.org\u2028", "a@c.org\u0000", "\"a b\"@c.org", "a@c..org" })
	void refusesWhatIsNoPlainAddress(String address) {
		assertThat(MailAddress.isFit(address)).isFalse();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewMessage(MessageKind.REMINDER, "A. Person", address, null, "reminder/1", Map.of()))
			.withMessageNotContaining("c.org");
	}

	@Test
	void refusesAnAddressLongerThanSmtpCarries() {
		assertThat(MailAddress.isFit("a@" + "b".repeat(252))).isTrue();
		assertThat(MailAddress.isFit("a@" + "b".repeat(253))).isFalse();
		assertThat(MailAddress.isFit("a".repeat(65) + "@c.org")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@c.org", "staff@demo.example", "first.last+portal@clinic-1.mn.us", "o'brien@c.org",
			"a@localhost" })
	void takesPlainAddresses(String address) {
		assertThat(MailAddress.isFit(address)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "  ", "A\nB", "A\r\nBcc: x@y.org", "A\u2028B", "A\u2029B", "A\u0085B", "A\tB", "A\u0000" })
	void refusesNamesThatBreakTheLine(String name) {
		assertThat(MailAddress.isFitName(name)).isFalse();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewMessage(MessageKind.REMINDER, name, "a@c.org", null, "reminder/1", Map.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Nguyễn Thị Ánh", "X", "O'Brien, \"Pat\" <RN>", "李" })
	void takesRealNames(String name) {
		assertThat(MailAddress.isFitName(name)).isTrue();
	}

}
