package org.mncares.portal.identity;

import java.util.List;
import java.util.Optional;

import org.mncares.portal.core.AccountId;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, closes and finds accounts. Opening and closing need the scope of the
 * administration.
 */
@Service
@Transactional(readOnly = true)
public class Accounts {

	private final AccountRepository accounts;

	private final PasswordHashes hashes;

	private final PasswordRules rules;

	private final OpenSessions sessions;

	private final ApplicationEventPublisher events;

	Accounts(AccountRepository accounts, PasswordHashes hashes, PasswordRules rules, OpenSessions sessions,
			ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.hashes = hashes;
		this.rules = rules;
		this.sessions = sessions;
		this.events = events;
	}

	/**
	 * Opens an account.
	 * @throws UnfitPassword when the password does not keep to the rules
	 * @throws Conflict when there is an account with this e-mail address
	 */
	@Transactional
	public Caller open(NewAccount account) {
		this.rules.check(account.password(), account.email(), account.name());
		if (this.accounts.existsByEmail(account.email())) {
			throw new Conflict("There is already an account with this e-mail address.");
		}
		Caller opened = this.accounts.save(new Account(account, this.hashes.hash(account.password()))).caller();
		this.events.publishEvent(AccountEvent.opened(opened));
		return opened;
	}

	/** The person with this e-mail address, if the scope in hand sees their account. */
	public Optional<Caller> find(String email) {
		return this.accounts.findByEmail(NewAccount.normalised(email)).map(Account::caller);
	}

	/** A care system's people who can sign in, by name. */
	public List<Caller> staffOf(CareSystemId careSystem) {
		return this.accounts.findByCareSystemIdAndEnabledTrueOrderByName(careSystem.value())
			.stream()
			.map(Account::caller)
			.toList();
	}

	/** Whether there is any account at all, as far as the scope in hand sees. */
	public boolean none() {
		return this.accounts.count() == 0;
	}

	/**
	 * Disables an account and ends its sessions.
	 * @throws NotFound when the scope in hand sees no such account
	 */
	@Transactional
	public void disable(AccountId id) {
		Account account = byId(id);
		account.disable();
		this.sessions.endAllOf(id);
		this.events.publishEvent(AccountEvent.disabled(account.caller()));
	}

	/**
	 * Enables a disabled account.
	 * @throws NotFound when the scope in hand sees no such account
	 */
	@Transactional
	public void enable(AccountId id) {
		Account account = byId(id);
		account.enable();
		this.events.publishEvent(AccountEvent.enabled(account.caller()));
	}

	private Account byId(AccountId id) {
		return this.accounts.findById(id.value()).orElseThrow(() -> new NotFound("account"));
	}

}
