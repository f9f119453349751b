package org.mncares.portal.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of FIPS 180-4, and a text that is not ASCII, whichever way they come.
 */
class Sha256Tests {

	@ParameterizedTest
	@CsvSource({ "'',e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
			"abc,ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
			"é,4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c" })
	void allWaysComeToTheSame(String text, String hex) {
		assertThat(Sha256.hex(text)).isEqualTo(hex);
		assertThat(Sha256.hex(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(hex);
		assertThat(Sha256.bytes(text)).isEqualTo(HexFormat.of().parseHex(hex));
	}

	@Test
	void piecesAreOneWholeAndTheDigestBeginsAnew() {
		MessageDigest digest = Sha256.digest();
		digest.update((byte) 'a');
		digest.update("bc".getBytes(StandardCharsets.US_ASCII));
		assertThat(Sha256.hex(digest)).isEqualTo(Sha256.hex("abc"));
		assertThat(Sha256.hex(digest)).isEqualTo(Sha256.hex(""));
	}

}
