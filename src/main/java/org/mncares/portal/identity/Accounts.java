package org.mncares.portal.identity;

import java.util.List;
import java.util.Optional;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.web.Conflict;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens and finds accounts. Opening needs the scope of the administration.
 */
@Service
@Transactional(readOnly = true)
public class Accounts {

	private final AccountRepository accounts;

	private final PasswordHashes hashes;

	private final PasswordRules rules;

	private final ApplicationEventPublisher events;

	Accounts(AccountRepository accounts, PasswordHashes hashes, PasswordRules rules, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.hashes = hashes;
		this.rules = rules;
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

}
