package org.mncares.portal.precheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of this run only, for copies that are needed for a while. It goes when the run
 * ends, also when a person stops it.
 */
final class Scratch implements AutoCloseable {

	private final Path folder;

	private final Thread atTheEnd = new Thread(this::remove);

	Scratch() throws Trouble {
		try {
			// Only its owner may look into it.
			this.folder = Files.createTempDirectory("mncares-check");
		}
		catch (IOException ex) {
			throw new Trouble("No temporary folder could be made. Look whether the disk is full, or name another "
					+ "folder: java -Djava.io.tmpdir=<folder> -jar ...");
		}
		Runtime.getRuntime().addShutdownHook(this.atTheEnd);
	}

	Path folder() {
		return this.folder;
	}

	@Override
	public void close() {
		try {
			Runtime.getRuntime().removeShutdownHook(this.atTheEnd);
			remove();
		}
		catch (IllegalStateException ex) {
			// The person stopped the run: the hook does it.
		}
	}

	private void remove() {
		try (Stream<Path> files = Files.walk(this.folder)) {
			List<Path> inside = files.sorted((a, b) -> b.compareTo(a)).toList();
			for (Path file : inside) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			System.err.println("The temporary folder " + this.folder + " could not be removed. Remove it by hand.");
		}
	}

}
