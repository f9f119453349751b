package org.mncares.portal.identity;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.web.Conflict;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The signed-in person's own password: given again to sign something, and changed.
 */
@Service
public class OwnPassword implements PasswordConfirmation {

	private final CurrentCaller currentCaller;

	private final AccountRepository accounts;

	private final PasswordHashes hashes;

	private final PasswordRules rules;

	private final SignInAttempts attempts;

	private final OpenSessions sessions;

	private final OpenResets resets;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	OwnPassword(CurrentCaller currentCaller, AccountRepository accounts, PasswordHashes hashes, PasswordRules rules,
			SignInAttempts attempts, OpenSessions sessions, OpenResets resets, TransactionTemplate transaction,
			ApplicationEventPublisher events) {
		this.currentCaller = currentCaller;
		this.accounts = accounts;
		this.hashes = hashes;
		this.rules = rules;
		this.attempts = attempts;
		this.sessions = sessions;
		this.resets = resets;
		this.transaction = transaction;
		this.events = events;
	}

	/**
	 * {@inheritDoc}
	 * @throws Conflict after too many wrong ones, with how long to wait
	 * @throws AccessDeniedException when the account is closed meanwhile, or cannot be
	 * seen: call it before the transaction of what is signed
	 */
	@Override
	public boolean confirm(String password) {
		Caller caller = this.currentCaller.get();
		return whereAccountsAreSeen(() -> isRight(caller, password));
	}

	/**
	 * Changes the signed-in person's password and signs them out everywhere else.
	 * @return whether the present password was right; if not, nothing is changed
	 * @throws UnfitPassword when the new one does not keep to the rules
	 */
	public boolean change(String present, String fresh) {
		Caller caller = this.currentCaller.get();
		this.rules.check(fresh, caller.email(), caller.name());
		if (!confirm(present)) {
			return false;
		}
		String hash = this.hashes.hash(fresh);
		Scopes.run(Scope.SIGN_IN, () -> this.transaction.executeWithoutResult((status) -> {
			own(caller).changePassword(hash);
			this.sessions.endOthersOf(caller.account(), session());
			this.resets.endAllOf(caller.account());
			this.events.publishEvent(AccountEvent.passwordChanged(caller));
		}));
		return true;
	}

	private boolean isRight(Caller caller, String password) {
		String address = request().map(ServletRequest::getRemoteAddr).orElse("local");
		try {
			this.attempts.begin(caller.email(), address);
		}
		catch (TooManyAttempts ex) {
			this.events.publishEvent(AccountEvent.passwordNotConfirmed(caller, "too many attempts"));
			throw new Conflict(ex.advice());
		}
		boolean right = this.hashes.matches(password, own(caller).passwordHash());
		if (right) {
			this.attempts.succeeded(caller.email(), address);
		}
		else {
			this.events.publishEvent(AccountEvent.passwordNotConfirmed(caller, "wrong password"));
		}
		return right;
	}

	private Account own(Caller caller) {
		return this.accounts.findById(caller.account().value())
			.filter(Account::isEnabled)
			.orElseThrow(() -> new AccessDeniedException("The account is closed or cannot be seen"));
	}

	private static String session() {
		return request().map((request) -> request.getSession().getId()).orElse("");
	}

	private static Optional<HttpServletRequest> request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? Optional.of(attributes.getRequest()) : Optional.empty();
	}

	/** Within a transaction the scope cannot change any more: then it has to do. */
	private static <T> T whereAccountsAreSeen(Supplier<T> work) {
		return TransactionSynchronizationManager.isActualTransactionActive() ? work.get()
				: Scopes.call(Scope.SIGN_IN, work::get);
	}

}
