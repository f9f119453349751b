package org.mncares.portal.intake.remind.web;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.intake.remind.RemindCareSystems;
import org.mncares.portal.message.MailSettings;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.NotFound;
import org.mncares.portal.web.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who would be reminded that the submission period ends, and the button that does it.
 */
@Controller
@RequestMapping("/admin/reminders")
class ReminderController {

	private final RemindCareSystems reminders;

	private final MailSettings mail;

	private final Formats formats;

	ReminderController(RemindCareSystems reminders, MailSettings mail, Formats formats) {
		this.reminders = reminders;
		this.mail = mail;
		this.formats = formats;
	}

	@GetMapping
	String preview(@RequestParam(defaultValue = "1") String number, Model model) {
		return show(number(number), model);
	}

	@PostMapping
	String send(@RequestParam(defaultValue = "1") String number, @RequestParam(defaultValue = "") String fingerprint,
			Model model, RedirectAttributes next, HttpServletResponse response) {
		try {
			long people = this.reminders.send(number(number), fingerprint);
			next.addFlashAttribute("flash", Notice
				.done("The reminder goes to " + this.formats.count(people, "person", "people") + " within a minute."));
			return "redirect:/admin/reminders";
		}
		catch (Conflict ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("problem", ex.getMessage());
			return show(number(number), model);
		}
	}

	private String show(int number, Model model) {
		model.addAttribute("mail", this.mail);
		try {
			model.addAttribute("plan", this.reminders.plan(number));
		}
		catch (NotFound ex) {
			// No cohort is defined yet, so nothing is asked for: the page says so.
			model.addAttribute("plan", null);
		}
		return "intake/reminders";
	}

	private static int number(String text) {
		return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 1;
	}

}
