package org.mncares.portal.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of which nothing may be left behind, as patients stand in it.
 */
final class TemporaryFile implements Closeable {

	private final Path path;

	TemporaryFile(Path folder, String prefix, String suffix) throws IOException {
		this.path = Files.createTempFile(folder, prefix, suffix);
	}

	Path path() {
		return this.path;
	}

	/**
	 * Takes its name away once it is open: what is open can still be read, and is gone
	 * with the process however that ends. Some systems refuse, and closing must do.
	 */
	void hide() {
		try {
			Files.deleteIfExists(this.path);
		}
		catch (IOException ex) {
			this.path.toFile().deleteOnExit();
		}
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.path);
	}

}
