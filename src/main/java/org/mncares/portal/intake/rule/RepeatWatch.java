package org.mncares.portal.intake.rule;

import java.util.Arrays;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the keys of a list's rows, eight bytes for each, and tells which rows share
 * one. It never misses a row; among a million it takes about one for another's double,
 * which a closer look then finds to be none.
 */
public final class RepeatWatch {

	private static final int ROW_BITS = 24;

	private static final long ROW = (1L << ROW_BITS) - 1;

	private static final int MOST_KEYS = 4_000_000;

	private final Keys patients = new Keys();

	private final Keys people = new Keys();

	private boolean overflown;

	/** Sees a row. */
	public void see(long row, @Nullable MatchKey patient, @Nullable MatchKey person) {
		this.overflown |= row > ROW;
		this.overflown |= patient != null && !this.patients.add(row, patient);
		this.overflown |= person != null && !this.people.add(row, person);
	}

	/**
	 * The numbers of the rows that may share a patient ID or a person with another; null
	 * when there were more rows than can be remembered.
	 */
	public @Nullable BitSet repeated() {
		if (this.overflown) {
			return null;
		}
		BitSet rows = new BitSet();
		this.patients.findRepeated(rows);
		this.people.findRepeated(rows);
		return rows;
	}

	/** Keys by their first bits, so that each part is small to grow and to sort. */
	private static final class Keys {

		private static final int PART_BITS = 8;

		private final long[][] parts = new long[1 << PART_BITS][16];

		private final int[] sizes = new int[1 << PART_BITS];

		private int size;

		private boolean add(long row, MatchKey key) {
			if (this.size == MOST_KEYS) {
				return false;
			}
			this.size++;
			int part = (int) (key.high() >>> (Long.SIZE - PART_BITS));
			if (this.sizes[part] == this.parts[part].length) {
				this.parts[part] = Arrays.copyOf(this.parts[part], this.sizes[part] * 3 / 2);
			}
			this.parts[part][this.sizes[part]++] = ((key.high() << PART_BITS) & ~ROW) | row;
			return true;
		}

		private void findRepeated(BitSet rows) {
			for (int i = 0; i < this.parts.length; i++) {
				long[] part = this.parts[i];
				Arrays.sort(part, 0, this.sizes[i]);
				for (int j = 1; j < this.sizes[i]; j++) {
					if ((part[j] ^ part[j - 1]) >>> ROW_BITS == 0) {
						rows.set((int) (part[j] & ROW));
						rows.set((int) (part[j - 1] & ROW));
					}
				}
			}
		}

	}

}
