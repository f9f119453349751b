package org.mncares.portal.intake.profile.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.Sha256;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The checker that the portal carries within itself; a portal that was not built with
 * Maven may have none.
 */
@Component
class CheckerJar {

	/** Under this name it is downloaded. */
	static final String NAME = "mncares-check.jar";

	private final Resource resource = new ClassPathResource("pre-check/" + NAME);

	private final @Nullable About about;

	CheckerJar() {
		this.about = this.resource.exists() ? about(this.resource) : null;
	}

	/** Its size and hash; empty where there is none. */
	Optional<About> about() {
		return Optional.ofNullable(this.about);
	}

	Resource resource() {
		return this.resource;
	}

	private static About about(Resource resource) {
		try (InputStream input = resource.getInputStream()) {
			MessageDigest digest = Sha256.digest();
			long size = new DigestInputStream(input, digest).transferTo(OutputStream.nullOutputStream());
			return new About(size, Sha256.hex(digest));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What people can compare.
	 *
	 * @param bytes its size
	 * @param sha256 its hash, hexadecimal
	 */
	record About(long bytes, String sha256) {
	}

}
