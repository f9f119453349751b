package org.mncares.portal.identity;

import java.util.Objects;
import java.util.function.Supplier;

import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on people in the scope in which the signed-in person may: an administrator on
 * all, a care system's manager on that system's staff, nobody else on anybody.
 */
@Component
class PeopleScope {

	private final TransactionTemplate transaction;

	private final CurrentCaller currentCaller;

	PeopleScope(TransactionTemplate transaction, CurrentCaller currentCaller) {
		this.transaction = transaction;
		this.currentCaller = currentCaller;
	}

	Caller caller() {
		return this.currentCaller.get();
	}

	/**
	 * Works in a transaction of that scope.
	 * @throws AccessDeniedException when the person manages nobody
	 */
	<T> T call(Supplier<T> work) {
		return Scopes.call(scope(caller()),
				() -> Objects.requireNonNull(this.transaction.execute((status) -> work.get())));
	}

	/** The same without a result. */
	void run(Runnable work) {
		call(() -> {
			work.run();
			return true;
		});
	}

	private static Scope scope(Caller caller) {
		return (caller.role() == Role.ADMIN) ? Scope.ADMINISTRATION : Scope.managing(caller.managedCareSystem());
	}

}
