package org.mncares.portal.intake.check;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.intake.copy.RowBatch;
import org.mncares.portal.intake.copy.RowEncoder;
import org.mncares.portal.intake.judge.RowTally;
import org.mncares.portal.intake.rule.CheckedRow;
import org.mncares.portal.intake.rule.RowCheck;
import org.mncares.portal.table.RawRow;
import org.mncares.portal.table.TableReader;
import org.mncares.portal.table.UnreadableTable;

/**
 * Reads and checks rows in a thread of its own, a few batches ahead of the thread that
 * writes them. What it was given belongs to that thread until it is closed or has handed
 * out its last batch.
 */
final class RowsAhead implements AutoCloseable {

	private static final int AHEAD = 4;

	/** Without rows, as no other is. */
	private static final RowBatch LAST = new RowBatch(0, new byte[0], new byte[0]);

	private final BlockingQueue<RowBatch> batches = new ArrayBlockingQueue<>(AHEAD);

	private final TableReader reader;

	private final RowCheck check;

	private final RowEncoder encoder;

	private final RowTally tally;

	private final Thread thread;

	private volatile boolean abandoned;

	private volatile @Nullable Throwable failure;

	/**
	 * Begins to read, in the scope in hand.
	 * @param reader gives the rows
	 * @param check checks them
	 * @param encoder encodes them
	 * @param tally counts them
	 */
	RowsAhead(TableReader reader, RowCheck check, RowEncoder encoder, RowTally tally) {
		this.reader = reader;
		this.check = check;
		this.encoder = encoder;
		this.tally = tally;
		Scope scope = Scopes.current().orElseThrow();
		this.thread = Thread.ofPlatform().name("rows-ahead").start(() -> Scopes.run(scope, this::run));
	}

	/**
	 * The next rows; null after the last.
	 * @throws UnreadableTable when the rest of the table cannot be read
	 */
	@Nullable RowBatch next() throws IOException, UnreadableTable {
		RowBatch batch;
		try {
			batch = this.batches.take();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The check was told to stop", ex);
		}
		return switch (this.failure) {
			case null -> (batch.count() > 0) ? batch : null;
			case UnreadableTable ex -> throw ex;
			case IOException ex -> throw ex;
			case RuntimeException ex -> throw ex;
			case Error ex -> throw ex;
			case Throwable ex -> throw new IllegalStateException(ex);
		};
	}

	/** Waits for the thread, which does not read on. */
	@Override
	public void close() {
		this.abandoned = true;
		boolean interrupted = false;
		while (this.thread.isAlive()) {
			try {
				this.thread.join();
			}
			catch (InterruptedException ex) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	// What goes wrong is the writing thread's: it must not go unseen, whatever it is.
	@SuppressWarnings("IllegalCatch")
	private void run() {
		try {
			read();
		}
		catch (Throwable ex) {
			this.failure = ex;
		}
		put(LAST);
	}

	private void read() throws IOException, UnreadableTable {
		for (RawRow raw = this.reader.next(); raw != null && !this.abandoned; raw = this.reader.next()) {
			CheckedRow row = this.check.check(raw);
			this.tally.add(row);
			this.encoder.add(row);
			if (this.encoder.isFull()) {
				put(this.encoder.take());
			}
		}
		RowBatch rest = this.encoder.take();
		if (rest.count() > 0) {
			put(rest);
		}
	}

	private void put(RowBatch batch) {
		try {
			boolean taken = false;
			while (!taken && !this.abandoned) {
				taken = this.batches.offer(batch, 50, TimeUnit.MILLISECONDS);
			}
		}
		catch (InterruptedException ex) {
			this.abandoned = true;
			Thread.currentThread().interrupt();
		}
	}

}
