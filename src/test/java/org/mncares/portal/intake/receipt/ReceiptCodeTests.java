package org.mncares.portal.intake.receipt;

import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Codes and hashes are read as people type and paste them, and as nothing else.
 */
class ReceiptCodeTests {

	private static final String CODE = "3C4DF-6GH7J-8KM9N-PQRTV";

	private static final String HASH = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

	@ParameterizedTest
	@ValueSource(strings = { CODE, "3c4df-6gh7j-8km9n-pqrtv", "3C4DF6GH7J8KM9NPQRTV", " 3C4DF 6GH7J 8KM9N\tPQRTV\n",
			"3C4DF–6GH7J–8KM9N–PQRTV.", "\u00a03C4DF-6GH7J-8KM9N-PQRTV\u200b" })
	void readsWhatPeopleType(String typed) {
		assertThat(ReceiptCode.read(typed)).map(ReceiptCode::text).contains(CODE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "3C4DF", "' or 1=1 --", "3C4DF-6GH7J-8KM9N-PQRT", "3C4DF-6GH7J-8KM9N-PQRTVV",
			"0C4DF-6GH7J-8KM9N-PQRTV", "ⅢC4DF-6GH7J-8KM9N-PQRTV", "3C4DF-6GH7J-8KM9N-PQRTß", "%%%%%-%%%%%-%%%%%-%%%%%",
			"3C4DF-6GH7J-8KM9N-PQRTV'; drop table receipt; --" })
	void takesNothingElse(String typed) {
		assertThat(ReceiptCode.read(typed)).isEmpty();
	}

	@Test
	void doesNotReadTenThousandCharacters() {
		assertThat(ReceiptCode.read(CODE + " ".repeat(10_000))).isEmpty();
		assertThat(ReceiptCode.read("3".repeat(10_000))).isEmpty();
		assertThat(PastedHash.read(HASH + " ".repeat(10_000))).isEmpty();
	}

	@Property
	void anythingIsReadOrNot(@ForAll String typed) {
		ReceiptCode.read(typed).ifPresent((code) -> assertThat(ReceiptCode.read(code.text())).contains(code));
		PastedHash.read(typed);
	}

	@Property
	void whateverStandsBetweenTheLetters(@ForAll("separators") String separator) {
		String typed = String.join(separator, CODE.replace("-", "").split("")).toLowerCase(Locale.ROOT);
		assertThat(ReceiptCode.read(typed)).map(ReceiptCode::text).contains(CODE);
	}

	@Provide
	Arbitrary<String> separators() {
		return Arbitraries.of("", " ", "-", "_", " - ", "\t", "\u2014", ". ");
	}

	@ParameterizedTest
	@ValueSource(strings = { HASH, " " + HASH + "\r\n", "SHA256: " + HASH, "sha-256=" + HASH,
			"01 23 45 67 89 ab cd ef 0123456789abcdef 0123456789ABCDEF 0123456789abcdef" })
	void readsHashesAsToolsShowThem(String typed) {
		assertThat(PastedHash.read(typed)).map(PastedHash::hex).contains(HASH);
	}

	@Test
	void comparesHashes() {
		PastedHash hash = new PastedHash(HASH);
		assertThat(hash.is(HASH)).isTrue();
		assertThat(hash.is("f".repeat(64))).isFalse();
		assertThat(hash.is(null)).isFalse();
		assertThat(PastedHash.read("g".repeat(64))).isEmpty();
	}

}
