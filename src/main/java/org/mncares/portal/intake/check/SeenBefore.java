package org.mncares.portal.intake.check;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Remembers which keys went by, in memory that does not grow: a Bloom filter of four
 * megabytes. It never misses a repetition; in a list of a million rows it takes one new
 * key in some 1,500 for a repetition, which the database then finds to be none.
 */
final class SeenBefore {

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

	private static final int WORDS = 1 << 19;

	private static final int PROBES = 3;

	private final long[] bits = new long[WORDS];

	/**
	 * Adds a key.
	 * @param key a keyed hash of 16 bytes
	 * @return whether it may have been added before
	 */
	boolean add(byte[] key) {
		long hash = (long) LONG.get(key, 0);
		long step = (long) LONG.get(key, Long.BYTES) | 1;
		boolean known = true;
		for (int probe = 0; probe < PROBES; probe++) {
			int word = (int) (hash >>> 6) & (WORDS - 1);
			long bit = 1L << hash;
			known &= (this.bits[word] & bit) != 0;
			this.bits[word] |= bit;
			hash += step;
		}
		return known;
	}

}
