package org.mncares.portal.message.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.message.AnnouncementView;
import org.mncares.portal.message.Announcements;
import org.mncares.portal.web.Attempt;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the study tells on the home page, for administrators.
 */
@Controller
@RequestMapping("/admin/announcements")
class AnnouncementController {

	private final Announcements announcements;

	private final Clock clock;

	AnnouncementController(Announcements announcements, Clock clock) {
		this.announcements = announcements;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("announcements", this.announcements.all());
		model.addAttribute("today", LocalDate.now(this.clock));
		return "message/announcements";
	}

	@GetMapping("/new")
	String begin(Model model) {
		model.addAttribute("form", AnnouncementForm.empty(LocalDate.now(this.clock)));
		return form(null, model);
	}

	@PostMapping("/new")
	String announce(@ModelAttribute("form") AnnouncementForm form, BindingResult problems, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		form.check(problems);
		if (problems.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(null, model);
		}
		this.announcements.announce(form.said());
		next.addFlashAttribute("flash", Notice.done("The announcement was saved."));
		return "redirect:/admin/announcements";
	}

	@GetMapping("/{id:\\d{1,18}}")
	String edit(@PathVariable long id, Model model) {
		AnnouncementView stored = this.announcements.announcement(id);
		if (stored.endedAt() != null) {
			throw new Conflict("This announcement was ended. Write a new one instead.");
		}
		model.addAttribute("form", AnnouncementForm.of(stored));
		return form(stored, model);
	}

	@PostMapping("/{id:\\d{1,18}}")
	String save(@PathVariable long id, @ModelAttribute("form") AnnouncementForm form, BindingResult problems,
			Model model, RedirectAttributes next, HttpServletResponse response) {
		AnnouncementView stored = this.announcements.announcement(id);
		form.check(problems);
		if (problems.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(stored, model);
		}
		if (!Attempt.isDone(() -> this.announcements.reword(id, form.basedOn(), form.said()), problems, response)) {
			AnnouncementView now = this.announcements.announcement(id);
			model.addAttribute("now", now);
			return form(now, model);
		}
		next.addFlashAttribute("flash", Notice.done("The announcement was saved."));
		return "redirect:/admin/announcements";
	}

	@PostMapping("/{id:\\d{1,18}}/end")
	String end(@PathVariable long id, RedirectAttributes next) {
		this.announcements.end(id);
		next.addFlashAttribute("flash", Notice.done("The announcement was ended: nobody sees it any more."));
		return "redirect:/admin/announcements";
	}

	private String form(@Nullable AnnouncementView stored, Model model) {
		model.addAttribute("stored", stored);
		model.addAttribute("audiences", AnnouncementForm.audiences());
		return "message/announcement";
	}

}
