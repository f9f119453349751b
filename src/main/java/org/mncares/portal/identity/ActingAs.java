package org.mncares.portal.identity;

import java.time.Instant;

import org.mncares.portal.database.Scopes;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Lets the portal work as a given person outside of a request: as if they were signed in,
 * in their scope.
 */
public final class ActingAs {

	private ActingAs() {
	}

	/**
	 * Runs an operation as the person.
	 * @throws IllegalStateException when a transaction of another scope is under way
	 */
	public static <T, X extends Throwable> T call(Caller caller, ScopedValue.CallableOp<? extends T, X> operation)
			throws X {
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(caller, Instant.now())));
		try {
			return Scopes.call(caller.scope(), operation);
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

	/** Runs an operation without a result as the person. */
	public static void run(Caller caller, Runnable operation) {
		call(caller, () -> {
			operation.run();
			return true;
		});
	}

}
