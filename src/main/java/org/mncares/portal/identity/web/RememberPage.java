package org.mncares.portal.identity.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Remembers the page that a person asked for before they signed in: whole pages only, no
 * forms, fragments or files.
 */
class RememberPage extends HttpSessionRequestCache {

	@SuppressWarnings("NullAway") // null is how the parameter is switched off
	RememberPage() {
		setMatchingRequestParameterName(null);
		setRequestMatcher(RememberPage::isPage);
	}

	private static boolean isPage(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		return "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null && accepted != null
				&& accepted.contains(MediaType.TEXT_HTML_VALUE) && Routes.ruleFor(request).isPresent();
	}

}
