package org.mncares.portal.identity.web;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.mncares.portal.identity.SignedIn;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that began too long ago, however busy it is. It measures true time, not
 * the portal's business clock.
 */
class LimitSession extends OncePerRequestFilter {

	private final Duration longest;

	private final InstantSource time;

	LimitSession(Duration longest, InstantSource time) {
		this.longest = longest;
		this.time = time;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person
				&& !this.time.instant().isBefore(person.since().plus(this.longest))) {
			HttpSession session = request.getSession(false);
			if (session != null) {
				session.invalidate();
			}
			SecurityContextHolder.clearContext();
		}
		chain.doFilter(request, response);
	}

}
