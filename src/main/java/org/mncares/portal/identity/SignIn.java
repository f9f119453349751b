package org.mncares.portal.identity;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs a person in by e-mail address and password. An unknown account, a disabled one
 * and a wrong password get the same answer after the same time; only the trail tells them
 * apart.
 */
@Component
class SignIn implements AuthenticationProvider {

	private final AccountRepository accounts;

	private final PasswordHashes hashes;

	private final SignInAttempts attempts;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	SignIn(AccountRepository accounts, PasswordHashes hashes, SignInAttempts attempts, TransactionTemplate transaction,
			ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.hashes = hashes;
		this.attempts = attempts;
		this.transaction = transaction;
		this.events = events;
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String email = NewAccount.normalised(attempt.getName());
		String password = (attempt.getCredentials() != null) ? attempt.getCredentials().toString() : "";
		return Scopes.call(Scope.SIGN_IN, () -> signIn(email, password, addressOf(attempt)));
	}

	private Authentication signIn(String email, String password, String address) {
		Optional<Account> found = this.accounts.findByEmail(email);
		try {
			this.attempts.begin(email, address);
		}
		catch (TooManyAttempts ex) {
			refused(found.orElse(null), address, "too many attempts");
			throw ex;
		}
		boolean right = this.hashes.matches(password, found.map(Account::passwordHash).orElse(null));
		Account account = found.filter((it) -> right && it.isEnabled()).orElseThrow(() -> {
			refused(found.orElse(null), address, right ? "disabled account" : "wrong password");
			return new BadCredentialsException("Wrong e-mail address or password");
		});
		return signedIn(account.caller(), email, address);
	}

	private Authentication signedIn(Caller caller, String email, String address) {
		this.transaction.executeWithoutResult((status) -> {
			if (this.accounts.signedIn(caller.account().value()) == 0) {
				throw new BadCredentialsException("Closed at this moment");
			}
			this.events.publishEvent(AccountEvent.signedIn(caller, address));
		});
		this.attempts.succeeded(email, address);
		return new SignedIn(caller, Instant.now());
	}

	private void refused(@Nullable Account account, String address, String why) {
		this.events.publishEvent(AccountEvent.signInRefused((account != null) ? account.caller() : null, address, why));
	}

	private static String addressOf(Authentication attempt) {
		return (attempt.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null)
				? details.getRemoteAddress() : "local";
	}

}
