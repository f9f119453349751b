package org.mncares.portal.intake.upload;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Reads pieces of a file from somebody who sends it, and gives up on who sends a few
 * bytes at a time for ever.
 */
final class PacedStream {

	private static final int STEP = 1 << 14;

	private final InputStream input;

	private final Duration patience;

	/**
	 * @param input what arrives
	 * @param patience how long a piece may take
	 */
	PacedStream(InputStream input, Duration patience) {
		this.input = input;
		this.patience = patience;
	}

	/**
	 * Fills a piece.
	 * @return how many bytes it holds; fewer than it could only at the end
	 * @throws IOException when the bytes end too early or arrive too slowly
	 */
	int fill(byte[] piece) throws IOException {
		long begun = System.nanoTime();
		int size = 0;
		int read = 0;
		while (size < piece.length && read >= 0) {
			size += read;
			if (System.nanoTime() - begun > this.patience.toNanos()) {
				throw new IOException("The file arrives too slowly");
			}
			read = (size < piece.length) ? this.input.read(piece, size, Math.min(STEP, piece.length - size)) : -1;
		}
		return size;
	}

}
