package org.mncares.portal.intake.rule;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import org.jspecify.annotations.Nullable;

/**
 * A keyed hash by which rows are matched, as a value.
 *
 * @param high its first eight bytes
 * @param low its last eight bytes
 */
public record MatchKey(long high, long low) {

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

	/** A key of 16 bytes, as {@link PersonKeys} makes them. */
	public static MatchKey of(byte[] key) {
		if (key.length != 2 * Long.BYTES) {
			throw new IllegalArgumentException("A key has 16 bytes");
		}
		return new MatchKey((long) LONG.get(key, 0), (long) LONG.get(key, Long.BYTES));
	}

	/** The same; null where there is no key. */
	public static @Nullable MatchKey ofNullable(byte @Nullable [] key) {
		return (key != null) ? of(key) : null;
	}

}
