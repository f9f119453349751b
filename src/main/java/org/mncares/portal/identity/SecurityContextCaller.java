package org.mncares.portal.identity;

import java.util.Optional;

import org.mncares.portal.audit.Actor;
import org.mncares.portal.audit.CurrentActor;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who is signed in, and who acts, read from Spring Security's context.
 */
@Configuration(proxyBeanMethods = false)
class SecurityContextCaller {

	@Bean
	CurrentCaller currentCaller() {
		return () -> caller().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
	}

	@Bean
	CurrentActor currentActor() {
		return () -> caller().map(SecurityContextCaller::person).orElseGet(SecurityContextCaller::nobody);
	}

	private static Optional<Caller> caller() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)
				? Optional.of(signedIn.caller()) : Optional.empty();
	}

	private static Actor person(Caller caller) {
		return new Actor(caller.account(), caller.name(), caller.role().name(), address().orElse("local"));
	}

	private static Actor nobody() {
		return address().map((address) -> new Actor(null, "not signed in", "none", address)).orElse(Actor.PORTAL);
	}

	private static Optional<String> address() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? Optional.of(attributes.getRequest().getRemoteAddr()) : Optional.empty();
	}

}
