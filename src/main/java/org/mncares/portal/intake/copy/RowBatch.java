package org.mncares.portal.intake.copy;

/**
 * Some checked rows on their way into the database, as a binary COPY takes them.
 *
 * @param count how many rows
 * @param rows their tuples
 * @param findings the tuples of their findings
 */
@SuppressWarnings("ArrayRecordComponent")
public record RowBatch(int count, byte[] rows, byte[] findings) {
}
