package org.mncares.portal.identity;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.Actor;
import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.audit.Changes;
import org.mncares.portal.core.CareSystemId;

/**
 * Something that happened to an account or with it.
 *
 * @param action what happened
 * @param subject the account, or what a stranger tried
 * @param careSystem the account's care system
 * @param actor who did it, where that is not the one who acts now
 * @param outcome how it ended
 * @param details more about it
 */
record AccountEvent(String action, String subject, @Nullable CareSystemId careSystem, @Nullable Actor actor,
		Outcome outcome, Map<String, String> details) implements AuditedEvent {

	static AccountEvent opened(Caller account) {
		return of("account.opened", account, Map.of("email", account.email(), "role", account.role().name()));
	}

	/** Opened by an invited person, who is not signed in. */
	static AccountEvent opened(Caller account, Actor actor) {
		return new AccountEvent("account.opened", subject(account), account.careSystem(), actor, Outcome.DONE,
				Map.of("email", account.email(), "role", account.role().name()));
	}

	static AccountEvent disabled(Caller account) {
		return of("account.disabled", account, new Changes().add("enabled", true, false).details());
	}

	static AccountEvent enabled(Caller account) {
		return of("account.enabled", account, new Changes().add("enabled", false, true).details());
	}

	/** Stands in the trail of the former care system. */
	static AccountEvent moved(Caller before, CareSystemId to) {
		return of("account.moved", before,
				new Changes().add("care-system", before.ownCareSystem(), to)
					.add("email", null, before.email())
					.details());
	}

	static AccountEvent passwordChanged(Caller account) {
		return of("account.password-changed", account, Map.of());
	}

	static AccountEvent passwordNotConfirmed(Caller account, String why) {
		return new AccountEvent("account.password-confirmation", subject(account), account.careSystem(), null,
				Outcome.REFUSED, Map.of("reason", why));
	}

	static AccountEvent signedIn(Caller account, String address) {
		return new AccountEvent("sign-in", subject(account), account.careSystem(), actor(account, address),
				Outcome.DONE, Map.of());
	}

	/**
	 * A refused sign-in. What a stranger typed is not kept: people type passwords into
	 * the wrong field.
	 */
	static AccountEvent signInRefused(@Nullable Caller account, String address, String why) {
		Actor stranger = new Actor(null, "not signed in", "none", address);
		return new AccountEvent("sign-in", (account != null) ? subject(account) : "unknown account",
				(account != null) ? account.careSystem() : null, stranger, Outcome.REFUSED, Map.of("reason", why));
	}

	private static AccountEvent of(String action, Caller account, Map<String, String> details) {
		return new AccountEvent(action, subject(account), account.careSystem(), null, Outcome.DONE, details);
	}

	private static String subject(Caller account) {
		return "account/" + account.account();
	}

	private static Actor actor(Caller account, String address) {
		return new Actor(account.account(), account.name(), account.role().name(), address);
	}

}
