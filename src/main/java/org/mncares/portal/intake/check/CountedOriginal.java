package org.mncares.portal.intake.check;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

import org.mncares.portal.table.Original;

/**
 * An original that knows how many bytes were read from it since it was last opened.
 */
final class CountedOriginal implements Original {

	private final Original original;

	private final AtomicLong bytes = new AtomicLong();

	CountedOriginal(Original original) {
		this.original = original;
	}

	long bytesRead() {
		return this.bytes.get();
	}

	@Override
	public InputStream open() throws IOException {
		this.bytes.set(0);
		return new FilterInputStream(this.original.open()) {

			@Override
			public int read() throws IOException {
				int read = super.read();
				CountedOriginal.this.bytes.addAndGet((read < 0) ? 0 : 1);
				return read;
			}

			@Override
			public int read(byte[] target, int offset, int length) throws IOException {
				int read = super.read(target, offset, length);
				CountedOriginal.this.bytes.addAndGet(Math.max(read, 0));
				return read;
			}

		};
	}

}
