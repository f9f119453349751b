package org.mncares.portal.identity;

import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.stereotype.Component;

/**
 * Limits how often one network address may try what needs no account, counted as attempts
 * to sign in are and apart from them.
 */
@Component
public class OpenAttempts {

	private final SignInAttempts attempts;

	OpenAttempts(SignInAttempts attempts) {
		this.attempts = attempts;
	}

	/**
	 * Counts an attempt before it is looked at.
	 * @param what a word for what is tried
	 * @param address the network address that tries
	 * @param limit how many attempts that found nothing are allowed within the period of
	 * {@link SignInSettings}
	 * @throws TooManyAttempts when it has to wait
	 */
	public void begin(String what, String address, int limit) {
		Scopes.run(Scope.SIGN_IN, () -> this.attempts.beginOpen(what, address, limit));
	}

	/** The attempt found something, and does not count. */
	public void succeeded(String what, String address) {
		Scopes.run(Scope.SIGN_IN, () -> this.attempts.succeededOpen(what, address));
	}

}
