package org.mncares.portal.core;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cells that a program could run, and cell addresses.
 */
class NeutralTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1", "+1", "-1", "@x", "\tx", "\rx", "=", "-" })
	void riskyCellsGetAnApostrophe(String cell) {
		assertThat(Neutral.write(cell)).isEqualTo("'" + cell);
		assertThat(Neutral.read("'" + cell)).isEqualTo(cell);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "'", "'a", "''=", "a=1", " =1", "1-2", "O'Brien" })
	void allOthersStayAsTheyAre(String cell) {
		assertThat(Neutral.write(cell)).isEqualTo(cell);
		assertThat(Neutral.read(cell)).isEqualTo(cell);
	}

	@Property
	void whatWasReadIsReadAgain(@ForAll String cell) {
		String read = Neutral.read(cell);
		assertThat(Neutral.read(Neutral.write(read))).isEqualTo(read);
		assertThat(Neutral.write(read)).doesNotStartWith("=").doesNotStartWith("@");
	}

}
