package org.mncares.portal.identity.web;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.SignedIn;
import org.mncares.portal.web.LoggedPath;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Answers what a person may not do: 403 on a route that exists, 404 on one that does not.
 * A form that was sent after the session had ended leads back to the sign-in page.
 */
class RefuseAccess implements AccessDeniedHandler {

	private final ApplicationEventPublisher events;

	RefuseAccess(ApplicationEventPublisher events) {
		this.events = events;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException {
		boolean signedIn = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn;
		if (!signedIn && reason instanceof CsrfException && !isUpload(request)) {
			if (isOpenedByALink(request)) {
				response.sendRedirect(request.getRequestURI());
			}
			else {
				new AskToSignIn().commence(request, response, new SessionOver());
			}
			return;
		}
		if (Routes.ruleFor(request).isEmpty()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		Scopes.run(Scope.SIGN_IN, () -> this.events.publishEvent(refusal(request, reason)));
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

	/** Who came by a link and took long gets its page anew: they cannot sign in yet. */
	private static boolean isOpenedByALink(HttpServletRequest request) {
		return !"/sign-in".equals(request.getServletPath())
				&& Routes.ruleFor(request).filter(Routes.Rule::open).isPresent();
	}

	/** An upload is refused before its body is read, and is not redirected. */
	private static boolean isUpload(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.startsWith("multipart/");
	}

	private static AccessRefused refusal(HttpServletRequest request, AccessDeniedException reason) {
		String why = (reason instanceof CsrfException) ? "form token missing or wrong" : "not allowed";
		return new AccessRefused(request.getMethod() + " " + LoggedPath.of(request.getRequestURI()),
				Map.of("reason", why));
	}

}
