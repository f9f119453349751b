package org.mncares.portal.intake.rule;

import java.util.BitSet;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Repeated keys are never missed, and single ones hardly ever taken for repeated.
 */
class RepeatWatchTests {

	private final Random random = new Random(5);

	private final RepeatWatch watch = new RepeatWatch();

	@Test
	void findsAllRowsThatShareAKey() {
		MatchKey twice = key();
		MatchKey person = key();
		this.watch.see(2, twice, person);
		for (int row = 3; row < 300_003; row++) {
			this.watch.see(row, key(), key());
		}
		this.watch.see(400_000, twice, null);
		this.watch.see(400_001, null, null);
		this.watch.see(400_002, key(), person);
		this.watch.see(400_003, key(), person);
		BitSet rows = this.watch.repeated();
		assertThat(rows).isNotNull();
		assertThat(rows.stream()).contains(2, 400_000, 400_002, 400_003).hasSizeLessThan(8);
	}

	@Test
	void saysWhenItCannotTell() {
		this.watch.see(1L << 24, key(), null);
		assertThat(this.watch.repeated()).isNull();
	}

	private MatchKey key() {
		return new MatchKey(this.random.nextLong(), this.random.nextLong());
	}

}
