package org.mncares.portal.identity;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.mncares.portal.audit.Actor;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.web.Conflict;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a new password from somebody who has the link that was sent for it, and ends all
 * sessions of the account.
 */
@Service
public class ChooseNewPassword {

	private static final String DEAD = "This link does not work any more: it was used, replaced by a later one, or its "
			+ "hour is over. Ask for a new one.";

	private final AccountRepository accounts;

	private final OpenResets resets;

	private final ResetLinks links;

	private final PasswordRules rules;

	private final PasswordHashes hashes;

	private final OpenSessions sessions;

	private final SignInAttempts attempts;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	ChooseNewPassword(AccountRepository accounts, OpenResets resets, ResetLinks links, PasswordRules rules,
			PasswordHashes hashes, OpenSessions sessions, SignInAttempts attempts, TransactionTemplate transaction,
			ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.resets = resets;
		this.links = links;
		this.rules = rules;
		this.hashes = hashes;
		this.sessions = sessions;
		this.attempts = attempts;
		this.transaction = transaction;
		this.events = events;
	}

	/** Whose password a token lets choose now: their sign-in name, or nothing. */
	public Optional<String> find(String token) {
		return within(() -> LinkTokens.claimed(token)
			.flatMap(this.resets::find)
			.flatMap((reset) -> owner(token, reset))
			.map(Account::email));
	}

	/**
	 * Changes the password; the link is used up.
	 * @param address the network address from which the person comes
	 * @throws UnfitPassword when the password does not keep to the rules
	 * @throws Conflict when the link does not work any more
	 */
	public void choose(String token, String password, String address) {
		Caller person = within(() -> LinkTokens.claimed(token)
			.flatMap(this.resets::find)
			.flatMap((reset) -> owner(token, reset))
			.map(Account::caller)).orElseThrow(() -> new Conflict(DEAD));
		this.rules.check(password, person.email(), person.name());
		String hash = this.hashes.hash(password);
		within(() -> {
			Account account = LinkTokens.claimed(token)
				.flatMap(this.resets::lock)
				.flatMap((reset) -> owner(token, reset))
				.orElseThrow(() -> new Conflict(DEAD));
			account.changePassword(hash);
			this.resets.endAllOf(account.id());
			this.sessions.endAllOf(account.id());
			this.events.publishEvent(PersonEvent.passwordReset(person,
					new Actor(person.account(), person.name(), person.role().name(), address)));
			return true;
		});
		Scopes.run(Scope.SIGN_IN, () -> this.attempts.succeeded(person.email(), address));
	}

	private Optional<Account> owner(String token, OpenResets.Reset reset) {
		return (reset.works(Instant.now()) && this.links.fits(token, reset))
				? this.accounts.findById(reset.account().value()).filter(Account::isEnabled) : Optional.empty();
	}

	private <T> T within(Supplier<T> work) {
		return Scopes.call(Scope.SIGN_IN,
				() -> Objects.requireNonNull(this.transaction.execute((status) -> work.get())));
	}

}
