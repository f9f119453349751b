package org.mncares.portal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;

import org.mncares.portal.core.PatientListId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the uploaded bytes in pieces. Each piece is written and read in a short
 * transaction of its own, so that a slow upload or a long check holds none open for it.
 */
@Component
public class Originals {

	/**
	 * A quarter of a megabyte: in a heap of 256 MB the collector takes an array of half a
	 * megabyte for a huge one, and begins to mark the whole heap for each.
	 */
	public static final int PIECE = 1 << 18;

	private final JdbcClient jdbc;

	private final TransactionTemplate own;

	private final Clock clock;

	Originals(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.own = new TransactionTemplate(transactions);
		this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	public void append(PatientListId list, int seq, byte[] buffer, int length) {
		byte[] piece = (length == buffer.length) ? buffer : Arrays.copyOf(buffer, length);
		this.own.executeWithoutResult((status) -> this.jdbc
			.sql("insert into patient_list_chunk (list_id, seq, bytes, received_at) values (?, ?, ?, ?)")
			.params(list.value(), seq, piece, Timestamp.from(this.clock.instant()))
			.update());
	}

	/** Opens the original from its first byte. */
	public InputStream open(PatientListId list) {
		return new Pieces(list);
	}

	/** Whether the original is there; within the caller's transaction. */
	public boolean exist(PatientListId list) {
		return this.jdbc.sql("select exists (select from patient_list_chunk where list_id = ?)")
			.param(list.value())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Erases the original and what was corrected in it, which says as much of patients;
	 * within the caller's transaction.
	 */
	public void erase(PatientListId list) {
		this.jdbc.sql("delete from patient_list_chunk where list_id = ?").param(list.value()).update();
		this.jdbc.sql("update patient_list_correction set old_value = null, new_value = null where list_id = ?")
			.param(list.value())
			.update();
		this.jdbc.sql("update patient_list set original_erased_at = coalesce(original_erased_at, now()) where id = ?")
			.param(list.value())
			.update();
	}

	private byte[] read(PatientListId list, int seq) {
		return this.own
			.execute((status) -> this.jdbc.sql("select bytes from patient_list_chunk where list_id = ? and seq = ?")
				.params(list.value(), seq)
				.query((row, number) -> row.getBytes(1))
				.optional()
				.orElse(new byte[0]));
	}

	/** The pieces one after the other, one in memory at a time. */
	private final class Pieces extends InputStream {

		private final PatientListId list;

		private byte[] piece = new byte[0];

		private int position;

		private int next;

		private boolean ended;

		private Pieces(PatientListId list) {
			this.list = list;
		}

		@Override
		public int read() throws IOException {
			return hasMore() ? Byte.toUnsignedInt(this.piece[this.position++]) : -1;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			if (length == 0) {
				return 0;
			}
			if (!hasMore()) {
				return -1;
			}
			int count = Math.min(length, this.piece.length - this.position);
			System.arraycopy(this.piece, this.position, target, offset, count);
			this.position += count;
			return count;
		}

		private boolean hasMore() {
			if (this.position < this.piece.length) {
				return true;
			}
			if (!this.ended) {
				this.piece = Originals.this.read(this.list, this.next++);
				this.position = 0;
				this.ended = this.piece.length == 0;
			}
			return !this.ended;
		}

	}

}
