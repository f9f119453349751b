package org.mncares.portal.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.SignedIn;
import org.mncares.portal.identity.SignedOut;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Publishes that a person signed out.
 */
class AuditSignOut implements LogoutHandler {

	private final ApplicationEventPublisher events;

	AuditSignOut(ApplicationEventPublisher events) {
		this.events = events;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		if (authentication instanceof SignedIn person) {
			Scopes.run(person.caller().scope(),
					() -> this.events.publishEvent(new SignedOut(person.caller(), request.getRemoteAddr())));
		}
	}

}
