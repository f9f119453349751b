package org.mncares.portal.web.shell;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.web.LoggedPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last answer when a request failed. It says nothing of the exception; where the
 * fault is ours it names a reference that stands in the log as well.
 */
@Controller
@RequestMapping("/error")
class ErrorPages implements ErrorController {

	private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

	private final SecureRandom random = new SecureRandom();

	@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
	ModelAndView page(HttpServletRequest request) {
		HttpStatus status = status(request);
		return ErrorView.of(request, status, null, reference(request, status));
	}

	@RequestMapping
	ResponseEntity<Map<String, Object>> body(HttpServletRequest request) {
		HttpStatus status = status(request);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("status", status.value());
		body.put("error", status.getReasonPhrase());
		String reference = reference(request, status);
		if (reference != null) {
			body.put("reference", reference);
		}
		return ResponseEntity.status(status).body(body);
	}

	@ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
	ResponseEntity<Void> neither(HttpServletRequest request) {
		return ResponseEntity.status(status(request)).build();
	}

	/** Asked for without an error, the page does not exist. */
	private static HttpStatus status(HttpServletRequest request) {
		if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)) {
			return HttpStatus.NOT_FOUND;
		}
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable reason && isAway(reason)) {
			return HttpStatus.SERVICE_UNAVAILABLE;
		}
		HttpStatus status = HttpStatus.resolve(code);
		return (status != null && status.isError()) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	/** Whether the database did not answer, before any controller was asked. */
	private static boolean isAway(Throwable reason) {
		return reason instanceof CannotCreateTransactionException
				|| reason instanceof DataAccessResourceFailureException
				|| (reason.getCause() != null && reason.getCause() != reason && isAway(reason.getCause()));
	}

	private @Nullable String reference(HttpServletRequest request, HttpStatus status) {
		if (!status.is5xxServerError()) {
			return null;
		}
		byte[] bytes = new byte[4];
		this.random.nextBytes(bytes);
		String reference = HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
		Object exception = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		String kind = (exception != null) ? exception.getClass().getName() : "no exception";
		String path = LoggedPath.of(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
		log.error("Reference {}: {} {} answered {}, {}", reference, request.getMethod(), path, status.value(), kind);
		return reference;
	}

}
