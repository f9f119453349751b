package org.mncares.portal.identity.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.identity.TooManyAttempts;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Shows the sign-in page again, with what was wrong: 401, or 429 where the person has to
 * wait.
 */
class RefuseSignIn implements AuthenticationFailureHandler {

	static final String PROBLEM = "org.mncares.portal.sign-in.problem";

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException reason) throws IOException, ServletException {
		if (reason instanceof TooManyAttempts wait) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.waitFor().toSeconds()));
			request.setAttribute(PROBLEM, wait.advice());
		}
		else {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			request.setAttribute(PROBLEM, "The e-mail address or the password is not right. Check both and try again.");
		}
		request.getRequestDispatcher("/sign-in/refused").forward(request, response);
	}

}
