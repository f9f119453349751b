package org.mncares.portal.dashboard.web;

import jakarta.servlet.http.HttpServletRequest;
import org.mncares.portal.dashboard.edition.NoCohortYet;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * What dashboards show while there is no cohort: what to do first. A file has nothing to
 * hold then.
 */
@ControllerAdvice
class NothingYet {

	@ExceptionHandler(NoCohortYet.class)
	ModelAndView page(HttpServletRequest request) {
		ModelAndView page = new ModelAndView("dashboard/nothing-yet");
		page.setStatus(request.getRequestURI().endsWith(".csv") ? HttpStatus.NOT_FOUND : HttpStatus.OK);
		return page;
	}

}
