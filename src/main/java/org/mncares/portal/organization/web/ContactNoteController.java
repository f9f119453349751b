package org.mncares.portal.organization.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.ContactNote;
import org.mncares.portal.organization.ContactNotes;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.web.NotFound;
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
 * What was said and promised to a care system, for administrators.
 */
@Controller
@RequestMapping("/admin/care-systems/{code}/notes")
class ContactNoteController {

	private static final int SHOWN = 500;

	private final ContactNotes notes;

	private final OrganizationDirectory directory;

	private final Clock clock;

	ContactNoteController(ContactNotes notes, OrganizationDirectory directory, Clock clock) {
		this.notes = notes;
		this.directory = directory;
		this.clock = clock;
	}

	@GetMapping
	String page(@PathVariable String code, Model model) {
		model.addAttribute("form", new ContactNoteForm(null));
		return show(system(code), model);
	}

	@PostMapping
	String write(@PathVariable String code, @ModelAttribute("form") ContactNoteForm form, BindingResult problems,
			Model model, RedirectAttributes next, HttpServletResponse response) {
		CareSystemView system = system(code);
		ContactNotes.problem(form.text()).ifPresent((problem) -> problems.rejectValue("text", "refused", problem));
		if (problems.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(system, model);
		}
		this.notes.write(system.id(), system.code(), form.text());
		next.addFlashAttribute("flash", Notice.done("The note was added."));
		return "redirect:/admin/care-systems/" + system.code() + "/notes";
	}

	@GetMapping("/{number:\\d{1,18}}/strike")
	String askToStrike(@PathVariable String code, @PathVariable long number, Model model) {
		model.addAttribute("form", new ContactNoteForm(null));
		return showNote(system(code), number, model);
	}

	@PostMapping("/{number:\\d{1,18}}/strike")
	String strike(@PathVariable String code, @PathVariable long number, @ModelAttribute("form") ContactNoteForm form,
			BindingResult problems, Model model, RedirectAttributes next, HttpServletResponse response) {
		CareSystemView system = system(code);
		ContactNotes.reasonProblem(form.text())
			.ifPresent((problem) -> problems.rejectValue("text", "refused", problem));
		if (problems.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return showNote(system, number, model);
		}
		this.notes.strike(system.id(), system.code(), number, form.text());
		next.addFlashAttribute("flash", Notice.done("The note was struck out; it stays readable."));
		return "redirect:/admin/care-systems/" + system.code() + "/notes";
	}

	private CareSystemView system(String code) {
		return this.directory.careSystem(code, LocalDate.now(this.clock));
	}

	private String show(CareSystemView system, Model model) {
		model.addAttribute("system", system);
		model.addAttribute("notes", this.notes.about(system.id(), SHOWN));
		return "organization/notes";
	}

	private String showNote(CareSystemView system, long number, Model model) {
		ContactNote note = this.notes.about(system.id(), SHOWN)
			.stream()
			.filter((one) -> one.id() == number && one.strike() == null)
			.findFirst()
			.orElseThrow(() -> new NotFound("note"));
		model.addAttribute("system", system);
		model.addAttribute("note", note);
		return "organization/note-strike";
	}

}
