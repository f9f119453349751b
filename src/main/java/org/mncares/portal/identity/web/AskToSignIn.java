package org.mncares.portal.identity.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends a person who is not signed in to the sign-in page, and says so if they were. A
 * fragment that htmx asks for cannot be redirected: htmx is told to load the whole page.
 */
class AskToSignIn implements AuthenticationEntryPoint {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException {
		String page = request.getContextPath() + signInPage(request);
		if ("true".equals(request.getHeader("HX-Request"))) {
			response.setHeader("HX-Redirect", page);
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else {
			response.sendRedirect(page);
		}
	}

	static String signInPage(HttpServletRequest request) {
		boolean wasSignedIn = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
		return wasSignedIn ? "/sign-in?expired" : "/sign-in";
	}

}
