package org.mncares.portal.identity;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A caller who has signed in, as Spring Security and the session keep them. Its name is
 * the account's number, by which sessions are found.
 */
public final class SignedIn extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1L;

	/** What a care system's manager may do beside its staff. */
	private static final String MANAGER = "ROLE_MANAGER";

	private final Caller caller;

	private final Instant since;

	/**
	 * @param caller the person
	 * @param since when they signed in, true time
	 */
	public SignedIn(Caller caller, Instant since) {
		super(authorities(caller));
		this.caller = caller;
		this.since = since;
		super.setAuthenticated(true);
	}

	private static List<GrantedAuthority> authorities(Caller caller) {
		GrantedAuthority role = new SimpleGrantedAuthority("ROLE_" + caller.role());
		return caller.manager() ? List.of(role, new SimpleGrantedAuthority(MANAGER)) : List.of(role);
	}

	public Caller caller() {
		return this.caller;
	}

	public Instant since() {
		return this.since;
	}

	@Override
	public Caller getPrincipal() {
		return this.caller;
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	@Override
	public String getName() {
		return this.caller.account().toString();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SignedIn that && this.caller.equals(that.caller) && this.since.equals(that.since);
	}

	@Override
	public int hashCode() {
		return this.caller.hashCode();
	}

}
