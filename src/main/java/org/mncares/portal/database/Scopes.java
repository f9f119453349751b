package org.mncares.portal.database;

import java.util.Optional;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Holds the scope of the work in hand. A filter sets it after authentication and a job
 * before it begins; each transaction begun within takes it over.
 */
public final class Scopes {

	private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

	private Scopes() {
	}

	public static Optional<Scope> current() {
		return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
	}

	/**
	 * Runs an operation within a scope.
	 * @throws IllegalStateException when a transaction of another scope is under way: its
	 * rows were bound when it began
	 */
	public static <T, X extends Throwable> T call(Scope scope, ScopedValue.CallableOp<? extends T, X> operation)
			throws X {
		boolean changes = !scope.equals(current().orElse(null));
		if (changes && TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("A transaction keeps the scope in which it began");
		}
		return ScopedValue.where(CURRENT, scope).call(operation);
	}

	/**
	 * Runs an operation without a result within a scope.
	 * @throws IllegalStateException when a transaction of another scope is under way
	 */
	public static void run(Scope scope, Runnable operation) {
		call(scope, () -> {
			operation.run();
			return true;
		});
	}

}
