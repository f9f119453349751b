package org.mncares.portal.intake.check;

import java.nio.ByteBuffer;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A repetition is never missed, and little else is taken for one.
 */
class SeenBeforeTests {

	private static final int KEYS = 1_000_000;

	@Test
	void neverMissesARepetition() {
		SeenBefore seen = new SeenBefore();
		Random first = new Random(7);
		for (int i = 0; i < 100_000; i++) {
			seen.add(key(first));
		}
		Random again = new Random(7);
		for (int i = 0; i < 100_000; i++) {
			assertThat(seen.add(key(again))).isTrue();
		}
	}

	@Test
	void takesFewNewKeysForRepetitions() {
		SeenBefore seen = new SeenBefore();
		Random random = new Random(8);
		int mistaken = 0;
		for (int i = 0; i < KEYS; i++) {
			mistaken += seen.add(key(random)) ? 1 : 0;
		}
		assertThat(mistaken).isLessThan(KEYS / 1000);
	}

	private static byte[] key(Random random) {
		return ByteBuffer.allocate(16).putLong(random.nextLong()).putLong(random.nextLong()).array();
	}

}
