package org.mncares.portal.identity;

import java.text.Normalizer;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords by Argon2id and checks them. A check takes as long for an account that
 * does not exist as for one that does.
 */
@Component
class PasswordHashes {

	/** Each takes 16 MB for a moment: a crowd at the door must not use up the memory. */
	private final Semaphore atOnce = new Semaphore(3, true);

	private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

	private final String nobodys = hash("nobody signs in by this");

	String hash(String password) {
		return inTurn(() -> Objects.requireNonNull(this.encoder.encode(normalised(password))));
	}

	/**
	 * Checks a password.
	 * @param hash the account's hash, or null when there is no account: then it takes the
	 * same time and is wrong
	 */
	boolean matches(String password, @Nullable String hash) {
		boolean right = inTurn(
				() -> this.encoder.matches(normalised(password), Objects.requireNonNullElse(hash, this.nobodys)));
		return right && hash != null;
	}

	/** The same letter may be typed in two ways. */
	private static String normalised(String password) {
		return Normalizer.normalize(password, Normalizer.Form.NFKC);
	}

	private <T> T inTurn(Supplier<T> work) {
		this.atOnce.acquireUninterruptibly();
		try {
			return work.get();
		}
		finally {
			this.atOnce.release();
		}
	}

}
