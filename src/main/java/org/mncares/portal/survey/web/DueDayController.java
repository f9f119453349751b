package org.mncares.portal.survey.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.mncares.portal.survey.SurveyDueDay;
import org.mncares.portal.web.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Sets the day by which the study asks for answers.
 */
@Controller
class DueDayController {

	private final SurveyDueDay dueDay;

	DueDayController(SurveyDueDay dueDay) {
		this.dueDay = dueDay;
	}

	@PostMapping("/admin/instruments/due-day")
	String set(@RequestParam(defaultValue = "") String day, RedirectAttributes next) {
		next.addFlashAttribute("flash", answer(day.strip()));
		return "redirect:/admin/instruments";
	}

	private Notice answer(String day) {
		if (day.isEmpty()) {
			this.dueDay.set(null);
			return Notice.done("No day is asked for any more.");
		}
		try {
			this.dueDay.set(LocalDate.parse(day));
			return Notice.done("The day was set. Care systems see it on their home page.");
		}
		catch (DateTimeParseException ex) {
			return Notice.warning("The day was not set: write a day that exists, such as 2021-08-31.");
		}
	}

}
