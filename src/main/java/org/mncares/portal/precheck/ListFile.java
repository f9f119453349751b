package org.mncares.portal.precheck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.mncares.portal.table.CellText;
import org.mncares.portal.table.Original;

/**
 * The list as a file that is read several times and must not change meanwhile.
 */
final class ListFile implements Original {

	private final Path path;

	private final long size;

	private final FileTime changed;

	private ListFile(Path path) throws IOException {
		this.path = path;
		this.size = Files.size(path);
		this.changed = Files.getLastModifiedTime(path);
	}

	/**
	 * Looks whether there is such a file.
	 * @throws Trouble when there is none that can be read
	 */
	static ListFile of(Path path) throws Trouble, IOException {
		requireReadable(path);
		return new ListFile(path);
	}

	/** Requires that a file is there and may be read. */
	static void requireReadable(Path path) throws Trouble {
		if (!Files.exists(path)) {
			throw new Trouble("There is no file " + named(path) + ". Look at its name and its folder.");
		}
		if (Files.isDirectory(path)) {
			throw new Trouble(named(path) + " is a folder. Name a file in it.");
		}
		if (!Files.isReadable(path)) {
			throw new Trouble(named(path) + " cannot be read: you may not, or another program holds it.");
		}
	}

	/** A file's name without what could upset a terminal. */
	static String named(Path path) {
		Path name = path.getFileName();
		return CellText.tidy((name != null) ? name.toString() : path.toString());
	}

	/** In bytes. */
	long size() {
		return this.size;
	}

	Path path() {
		return this.path;
	}

	@Override
	public InputStream open() throws IOException {
		if (Files.size(this.path) != this.size || !Files.getLastModifiedTime(this.path).equals(this.changed)) {
			throw new Changed();
		}
		return Files.newInputStream(this.path);
	}

	/** The file is not what it was when the check began. */
	static final class Changed extends IOException {

		private static final long serialVersionUID = 1L;

	}

}
