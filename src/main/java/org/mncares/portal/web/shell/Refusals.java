package org.mncares.portal.web.shell;

import java.sql.SQLException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what features throw on purpose. Only the sentence of a {@link Conflict} is
 * shown; other messages were not written for the person.
 */
@ControllerAdvice
class Refusals {

	private static final Logger log = LoggerFactory.getLogger(Refusals.class);

	/** PostgreSQL's state for a byte that no text of the encoding has. */
	private static final String UNREADABLE_TEXT = "22021";

	private static final String OUTRUN = "Somebody else changed this while you had it open. Nothing of yours was saved: "
			+ "go back, load the page again, and repeat your change if it is still needed.";

	@ExceptionHandler(NotFound.class)
	ModelAndView notFound(HttpServletRequest request) {
		return ErrorView.of(request, HttpStatus.NOT_FOUND, null, null);
	}

	@ExceptionHandler(Conflict.class)
	ModelAndView conflict(HttpServletRequest request, Conflict conflict) {
		return ErrorView.of(request, HttpStatus.CONFLICT, conflict.getMessage(), null);
	}

	@ExceptionHandler(OptimisticLockingFailureException.class)
	ModelAndView outrun(HttpServletRequest request) {
		return ErrorView.of(request, HttpStatus.CONFLICT, OUTRUN, null);
	}

	/**
	 * A form looks at its texts itself; where one did not, a text that PostgreSQL cannot
	 * keep, with a NUL in it, is a request that cannot be read.
	 */
	@ExceptionHandler(DataIntegrityViolationException.class)
	ModelAndView cannotBeKept(HttpServletRequest request, DataIntegrityViolationException reason) {
		if (reason.getMostSpecificCause() instanceof SQLException ex && UNREADABLE_TEXT.equals(ex.getSQLState())) {
			return ErrorView.of(request, HttpStatus.BAD_REQUEST, null, null);
		}
		throw reason;
	}

	@ExceptionHandler({ CannotCreateTransactionException.class, DataAccessResourceFailureException.class })
	ModelAndView databaseAway(HttpServletRequest request, HttpServletResponse response, Exception reason) {
		log.error("The database does not answer", reason);
		response.setHeader(HttpHeaders.RETRY_AFTER, "30");
		return ErrorView.of(request, HttpStatus.SERVICE_UNAVAILABLE, null, null);
	}

}
