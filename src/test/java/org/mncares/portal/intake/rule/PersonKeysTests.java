package org.mncares.portal.intake.rule;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The keys by which people are matched.
 */
class PersonKeysTests {

	private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

	private static final LocalDate BORN = LocalDate.of(1950, 3, 25);

	private final PersonKeys keys = new PersonKeys(KEY);

	@ParameterizedTest
	@CsvSource({ "O'Brien,OBRIEN", "Nguyễn,nguyen", "Smith-Jones,Smith Jones", "D’Angelo,DANGELO", "Muñoz,munoz",
			"Đặng,dang", "MÜLLER,müller", "Łukasz,Lukasz", "Strauß,STRAUSS", "' Xiong ',Xiong", "李,李", "A,a" })
	void oneNameInSeveralSpellingsIsOnePerson(String one, String other) {
		assertThat(this.keys.personKey(one, "Mai", BORN, "F")).isEqualTo(this.keys.personKey(other, "MAI", BORN, "F"));
	}

	@Test
	void anyOtherNameDateOrSexIsAnotherPerson() {
		byte[] key = this.keys.personKey("Xiong", "Mai", BORN, "F");
		assertThat(key).hasSize(16)
			.isNotEqualTo(this.keys.personKey("Vang", "Mai", BORN, "F"))
			.isNotEqualTo(this.keys.personKey("Mai", "Xiong", BORN, "F"))
			.isNotEqualTo(this.keys.personKey("Xiong", "Mai", BORN.plusDays(1), "F"))
			.isNotEqualTo(this.keys.personKey("Xiong", "Mai", BORN, "M"))
			.isNotEqualTo(this.keys.personKey("Xiongm", "ai", BORN, "F"));
		assertThat(Names.canonical("--")).isNotEqualTo(Names.canonical("''"));
	}

	@Test
	void aPatientIdCountsWithinItsCareSystemOnly() {
		byte[] key = this.keys.patientKey(1, "a-17");
		assertThat(key).hasSize(16)
			.isEqualTo(this.keys.patientKey(1, " A-17 "))
			.isNotEqualTo(this.keys.patientKey(2, "a-17"))
			.isNotEqualTo(this.keys.patientKey(1, "a17"));
		assertThat(this.keys.patientKey(1, "0017")).isNotEqualTo(this.keys.patientKey(1, "17"));
	}

	@Test
	void itIsThePlainHmacOfTheCanonicalText() throws Exception {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
		byte[] whole = mac.doFinal("person|obrien|pat|1950-03-25|M".getBytes(StandardCharsets.UTF_8));
		assertThat(this.keys.personKey("O'Brien", "Pat", BORN, "M")).isEqualTo(Arrays.copyOf(whole, 16));
	}

	@Test
	void anotherKeyGivesOtherHashesAndAShortOneNone() {
		assertThat(new PersonKeys(new byte[32]).patientKey(1, "a")).isNotEqualTo(this.keys.patientKey(1, "a"));
		assertThatIllegalArgumentException().isThrownBy(() -> new PersonKeys(new byte[15]));
	}

}
