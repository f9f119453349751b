package org.mncares.portal.intake.report.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.report.LeaveOutRows;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The rows behind one line of a report, and leaving some of them out.
 */
@Controller
class FindingsController {

	private static final String GROUP = "/patient-lists/{id:[1-9]\\d{0,17}}/findings/{key:[A-Za-z0-9_.-]+}";

	private final FindingsPages pages;

	private final LeaveOutRows rows;

	private final Formats formats;

	FindingsController(FindingsPages pages, LeaveOutRows rows, Formats formats) {
		this.pages = pages;
		this.rows = rows;
		this.formats = formats;
	}

	@GetMapping(GROUP)
	String page(@PathVariable long id, @PathVariable String key, @RequestParam(defaultValue = "1") int page,
			Model model) {
		return page(id, key, page, LeaveOutForm.empty(), model);
	}

	@PostMapping(GROUP)
	String leaveOut(@PathVariable long id, @PathVariable String key, @RequestParam(defaultValue = "1") int page,
			LeaveOutForm form, HttpServletResponse response, Model model, RedirectAttributes next) {
		if (!form.rowsProblem().isEmpty() || !form.reasonProblem().isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("rowsProblem", form.rowsProblem());
			model.addAttribute("reasonProblem", form.reasonProblem());
			return page(id, key, page, form, model);
		}
		this.rows.leaveOut(new PatientListId(id), form.chosen(), form.why());
		next.addFlashAttribute("flash", Notice.done(this.formats.count(form.chosen().size(), "row is", "rows are")
				+ " left out. What is left out can be taken in again below."));
		return "redirect:/patient-lists/" + id;
	}

	/** Takes one row in again, or all of them. */
	@PostMapping("/patient-lists/{id:[1-9]\\d{0,17}}/taken-in")
	String takeIn(@PathVariable long id, @RequestParam(defaultValue = "") Set<Integer> rows, RedirectAttributes next) {
		this.rows.takeIn(new PatientListId(id), rows);
		next.addFlashAttribute("flash",
				Notice.done(this.formats.count(rows.size(), "row is", "rows are") + " part of the list again."));
		return "redirect:/patient-lists/" + id;
	}

	private String page(long id, String key, int page, LeaveOutForm form, Model model) {
		model.addAttribute("page", this.pages.of(new PatientListId(id), key, page));
		model.addAttribute("form", form);
		return "intake/findings";
	}

}
