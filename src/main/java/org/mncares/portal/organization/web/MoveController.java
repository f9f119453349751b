package org.mncares.portal.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.ClinicHistory;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.organization.MoveClinics;
import org.mncares.portal.organization.MovePreview;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.web.Attempt;
import org.mncares.portal.web.Choice;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Moves a clinic, or merges a care system: choose to where, see what follows, confirm
 * with a reason.
 */
@Controller
class MoveController {

	private final MoveClinics moves;

	private final OrganizationDirectory directory;

	private final ClinicHistory history;

	private final Clock clock;

	MoveController(MoveClinics moves, OrganizationDirectory directory, ClinicHistory history, Clock clock) {
		this.moves = moves;
		this.directory = directory;
		this.history = history;
		this.clock = clock;
	}

	@GetMapping("/admin/clinics/{code}/move")
	String askToMove(@PathVariable String code, @ModelAttribute("form") MoveForm form, BindingResult problems,
			Model model) {
		return show(clinic(code), form, problems, model);
	}

	@PostMapping("/admin/clinics/{code}/move")
	String move(@PathVariable String code, @ModelAttribute("form") MoveForm form, BindingResult problems, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		Subject clinic = clinic(code);
		if (!isDone(() -> this.moves.move(clinic.code(), form.to(), form.seen(), form.reason()), form, problems,
				response)) {
			return show(clinic, form, problems, model);
		}
		next.addFlashAttribute("flash", Notice.done(clinic.name() + " belongs to " + name(form.to()) + " now."));
		return "redirect:/clinics/" + clinic.code();
	}

	@GetMapping("/admin/care-systems/{code}/merge")
	String askToMerge(@PathVariable String code, @ModelAttribute("form") MoveForm form, BindingResult problems,
			Model model) {
		return show(careSystem(code), form, problems, model);
	}

	@PostMapping("/admin/care-systems/{code}/merge")
	String merge(@PathVariable String code, @ModelAttribute("form") MoveForm form, BindingResult problems, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		Subject system = careSystem(code);
		if (!isDone(() -> this.moves.merge(system.code(), form.to(), form.seen(), form.reason()), form, problems,
				response)) {
			return show(system, form, problems, model);
		}
		next.addFlashAttribute("flash", Notice.done(system.name() + " was merged into " + name(form.to()) + "."));
		return "redirect:/care-systems/" + this.directory.careSystem(form.to(), today()).code();
	}

	/** Where somebody was quicker, the page is drawn again with what was typed. */
	private static boolean isDone(Runnable step, MoveForm form, BindingResult problems, HttpServletResponse response) {
		form.check(problems);
		if (problems.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return false;
		}
		return Attempt.isDone(step, problems, response);
	}

	private String show(Subject subject, MoveForm form, BindingResult problems, Model model) {
		model.addAttribute("subject", subject);
		model.addAttribute("systems", others(subject.careSystem()));
		model.addAttribute("preview", form.to().isEmpty() ? null : preview(subject, form.to(), problems));
		return "organization/move";
	}

	private @Nullable MovePreview preview(Subject subject, String to, BindingResult problems) {
		try {
			return subject.merge() ? this.moves.previewMerge(subject.code(), to)
					: this.moves.previewMove(subject.code(), to);
		}
		catch (Conflict ex) {
			if (!problems.hasErrors()) {
				problems.rejectValue("to", "refused", ex.getMessage());
			}
			return null;
		}
	}

	private List<Choice> others(CareSystemId own) {
		Set<CareSystemId> merged = this.history.merged();
		return this.directory.careSystems(today())
			.stream()
			.filter((system) -> !system.id().equals(own) && !merged.contains(system.id()))
			.map((system) -> Choice.of(system.code(), system.name() + " (" + system.code() + ")"))
			.toList();
	}

	private Subject clinic(String code) {
		ClinicView clinic = this.directory.clinic(code);
		return new Subject(false, clinic.code(), clinic.name(), clinic.careSystem(), clinic.careSystemName());
	}

	private Subject careSystem(String code) {
		CareSystemView system = this.directory.careSystem(code, today());
		this.history.requireStanding(system.id());
		return new Subject(true, system.code(), system.name(), system.id(), system.name());
	}

	private String name(String code) {
		return this.directory.careSystem(code, today()).name();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * What is to move.
	 *
	 * @param merge whether it is a care system that ends
	 * @param code its code
	 * @param name its name
	 * @param careSystem whose it is
	 * @param careSystemName the name of that one
	 */
	record Subject(boolean merge, String code, String name, CareSystemId careSystem, String careSystemName) {

		/** Its own page. */
		public String page() {
			return (this.merge ? "/care-systems/" : "/clinics/") + this.code;
		}

		/** The page that moves it. */
		public String action() {
			return this.merge ? "/admin/care-systems/" + this.code + "/merge" : "/admin/clinics/" + this.code + "/move";
		}

		public String title() {
			return this.merge ? "Merge " + this.name + " into another care system"
					: "Move " + this.name + " to another care system";
		}

	}

}
