package org.mncares.portal.table;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Writes a table of texts: in memory as long as it is short, and from then on to a file.
 */
final class SharedTextsWriter implements Closeable {

	/** What is kept in memory, in bytes. */
	static final int IN_MEMORY = 4 << 20;

	private final Path temporary;

	private final byte[] length = new byte[3];

	private ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);

	private @Nullable TemporaryFile file;

	private @Nullable OutputStream output;

	private long[] places = new long[16];

	private int count;

	private long written;

	SharedTextsWriter(Path temporary) {
		this.temporary = temporary;
	}

	void add(String text) throws IOException {
		if (this.count % SharedTexts.STEP == 0) {
			int step = this.count / SharedTexts.STEP;
			if (step == this.places.length) {
				this.places = Arrays.copyOf(this.places, step * 2);
			}
			this.places[step] = this.written;
		}
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		this.length[0] = (byte) (utf8.length >> 16);
		this.length[1] = (byte) (utf8.length >> 8);
		this.length[2] = (byte) utf8.length;
		this.bytes.write(this.length, 0, 3);
		this.bytes.write(utf8, 0, utf8.length);
		this.written += 3L + utf8.length;
		this.count++;
		if (this.bytes.size() > IN_MEMORY) {
			flush();
		}
	}

	private void flush() throws IOException {
		if (this.output == null) {
			this.file = new TemporaryFile(this.temporary, "texts", ".tmp");
			this.output = Files.newOutputStream(this.file.path());
		}
		this.bytes.writeTo(this.output);
		this.bytes.reset();
	}

	/** Makes the table; what was written to a file is its from now on. */
	SharedTexts finish() throws IOException {
		TemporaryFile file = this.file;
		if (file == null || this.output == null) {
			return new SharedTexts(Arena.ofShared(), MemorySegment.ofArray(this.bytes.toByteArray()), this.places,
					this.count, null);
		}
		flush();
		this.output.close();
		this.output = null;
		this.bytes = new ByteArrayOutputStream(0);
		Arena arena = Arena.ofShared();
		try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
			MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, this.written, arena);
			this.file = null;
			file.hide();
			return new SharedTexts(arena, mapped, this.places, this.count, file);
		}
		catch (IOException | RuntimeException ex) {
			arena.close();
			throw ex;
		}
	}

	/** Takes away what no table was made of. */
	@Override
	public void close() throws IOException {
		if (this.output != null) {
			this.output.close();
		}
		if (this.file != null) {
			this.file.close();
		}
	}

}
