package org.mncares.portal.identity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An account as those see it who manage people.
 *
 * @param person the person
 * @param enabled whether they can sign in
 * @param closedByStudy whether only the study opens it again
 * @param lastSignedInAt when they signed in last, null when never
 * @param revision of which state of the account a change has to be
 */
public record AccountView(Caller person, boolean enabled, boolean closedByStudy, @Nullable Instant lastSignedInAt,
		long revision) {

	static AccountView of(Account account) {
		return new AccountView(account.caller(), account.isEnabled(), account.isDisabledByStudy(),
				account.lastSignedInAt(), account.revision());
	}

}
