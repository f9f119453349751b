package org.mncares.portal.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.validation.BindingResult;

/**
 * A step for which a form asks.
 */
public final class Attempt {

	private Attempt() {
	}

	/**
	 * Takes the step. Where that cannot be any more, mostly because somebody was quicker,
	 * it is said above the form, which is drawn again with what was typed.
	 * @return whether it was taken
	 */
	public static boolean isDone(Runnable step, BindingResult problems, HttpServletResponse response) {
		try {
			step.run();
			return true;
		}
		catch (Conflict ex) {
			problems.reject("conflict", ex.getMessage());
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return false;
		}
	}

}
