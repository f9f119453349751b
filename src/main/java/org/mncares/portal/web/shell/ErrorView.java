package org.mncares.portal.web.shell;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * Chooses the page for an error: whole, or for htmx only the box that says what is wrong.
 */
final class ErrorView {

	private static final Set<Integer> OWN_PAGES = Set.of(400, 403, 404, 409, 413, 429, 500, 503);

	private ErrorView() {
	}

	/**
	 * @param status an error's HTTP status
	 * @param message a sentence for the person, only for what was meant to be read
	 * @param reference by which the log tells more, if it does
	 */
	static ModelAndView of(HttpServletRequest request, HttpStatus status, @Nullable String message,
			@Nullable String reference) {
		boolean htmx = "true".equals(request.getHeader("HX-Request")) && request.getHeader("HX-Boosted") == null;
		ModelAndView view = new ModelAndView("error/" + page(status) + (htmx ? " :: .problem" : ""));
		view.setStatus(status);
		view.addObject("message", message);
		view.addObject("reference", reference);
		return view;
	}

	private static int page(HttpStatus status) {
		if (OWN_PAGES.contains(status.value())) {
			return status.value();
		}
		return status.is4xxClientError() ? HttpStatus.BAD_REQUEST.value() : HttpStatus.INTERNAL_SERVER_ERROR.value();
	}

}
