package org.mncares.portal.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import org.mncares.portal.core.CannotStart;

/**
 * The folder in which the portal keeps what must survive a restart: the embedded database
 * and secrets that were made at the first start. Only the portal's own user can read it.
 */
public final class PortalHome {

	private static final int SECRET_BYTES = 32;

	private final Path directory;

	private final SecureRandom random = new SecureRandom();

	/**
	 * Opens the folder, and makes it at the first start.
	 * @throws CannotStart when the folder cannot be made or written
	 */
	public PortalHome(Path directory) {
		this.directory = directory.toAbsolutePath().normalize();
		makeFolder(this.directory);
		if (!Files.isWritable(this.directory)) {
			throw cannotWrite(this.directory);
		}
	}

	public Path directory() {
		return this.directory;
	}

	/**
	 * A folder within, made when it is not there.
	 * @throws CannotStart when it cannot be made
	 */
	public Path folder(String name) {
		return makeFolder(this.directory.resolve(name));
	}

	/**
	 * A secret that is made at its first use and stays the same afterwards.
	 * @return 43 characters, fit for a URL
	 * @throws CannotStart when it cannot be kept
	 */
	public String secret(String name) {
		Path file = folder("secrets").resolve(name);
		try {
			if (Files.notExists(file)) {
				keep(file, makeSecret());
			}
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw cannotWrite(file);
		}
	}

	private void keep(Path file, String secret) throws IOException {
		Path fresh = Files.createTempFile(file.getParent(), "fresh-", ".tmp");
		Files.writeString(fresh, secret, StandardOpenOption.SYNC);
		try {
			Files.createLink(file, fresh);
		}
		catch (FileAlreadyExistsException ex) {
			// Another start was quicker: its secret holds.
		}
		catch (UnsupportedOperationException ex) {
			Files.move(fresh, file);
			return;
		}
		Files.delete(fresh);
	}

	private String makeSecret() {
		byte[] bytes = new byte[SECRET_BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static Path makeFolder(Path folder) {
		try {
			Files.createDirectories(folder);
			if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
				Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
			}
			return folder;
		}
		catch (IOException ex) {
			throw cannotWrite(folder);
		}
	}

	private static CannotStart cannotWrite(Path path) {
		return new CannotStart("The portal cannot write to " + path
				+ ": give its user access, or name another folder by the setting portal.home.");
	}

}
