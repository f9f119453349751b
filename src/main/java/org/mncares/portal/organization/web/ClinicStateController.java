package org.mncares.portal.organization.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.LongConsumer;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.organization.Certification;
import org.mncares.portal.organization.EditClinic;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.Notice;
import org.mncares.portal.web.Typed;

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
 * Where administrators certify clinics, close them and open them again.
 */
@Controller
@RequestMapping("/admin/clinics/{code}")
class ClinicStateController {

	private final EditClinic edit;

	private final OrganizationDirectory directory;

	private final Formats formats;

	ClinicStateController(EditClinic edit, OrganizationDirectory directory, Formats formats) {
		this.edit = edit;
		this.directory = directory;
		this.formats = formats;
	}

	@GetMapping("/certification")
	String certification(@PathVariable String code, Model model) {
		EditClinic.Stored stored = this.edit.stored(code);
		model.addAttribute("form", CertificationForm.of(stored.certification(), stored.revision()));
		return showCertification(stored, stored.revision(), model);
	}

	@PostMapping("/certification")
	String certify(@PathVariable String code, @ModelAttribute("form") CertificationForm form, BindingResult problems,
			Model model, RedirectAttributes next, HttpServletResponse response) {
		EditClinic.Stored stored = this.edit.stored(code);
		Certification wanted = form.read(stored.certification(), this.directory.clinic(code).past(), this.formats,
				problems);
		if (wanted == null) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return showCertification(stored, form.revision(), model);
		}
		LongConsumer step = form.isEarlier(stored.certification(), wanted)
				? (revision) -> this.edit.addEarlier(stored.id(), revision, wanted)
				: (revision) -> this.edit.certify(stored.id(), revision, wanted, form.isCorrection());
		if (!isDone(form.revision(), step, problems, response)) {
			EditClinic.Stored now = this.edit.stored(code);
			return showCertification(now, now.revision(), model);
		}
		next.addFlashAttribute("flash", Notice.done("The certification of " + stored.name() + " was saved."));
		return "redirect:/clinics/" + stored.code();
	}

	/** Takes out an earlier certification, which its first day names. */
	@PostMapping("/certification/removal")
	String removeEarlier(@PathVariable String code, @ModelAttribute("form") CertificationForm form,
			BindingResult problems, Model model, RedirectAttributes next, HttpServletResponse response) {
		EditClinic.Stored stored = this.edit.stored(code);
		LocalDate on = new Typed(problems).date("certifiedOn", form.certifiedOn(), "the day on which it began");
		if (on == null) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		}
		if (on == null || !isDone(form.revision(), (revision) -> this.edit.removeEarlier(stored.id(), revision, on),
				problems, response)) {
			model.addAttribute("form", CertificationForm.of(stored.certification(), stored.revision()));
			return showCertification(stored, stored.revision(), model);
		}
		next.addFlashAttribute("flash", Notice.done("The earlier certification was removed."));
		return "redirect:/admin/clinics/" + stored.code() + "/certification";
	}

	@GetMapping("/closing")
	String closing(@PathVariable String code, Model model) {
		EditClinic.Stored stored = this.edit.stored(code);
		model.addAttribute("form",
				new ClosingForm((stored.closedOn() != null) ? stored.closedOn().toString() : null, stored.revision()));
		return showClosing(stored, stored.revision(), model);
	}

	@PostMapping("/closing")
	String close(@PathVariable String code, @ModelAttribute("form") ClosingForm form, BindingResult problems,
			Model model, RedirectAttributes next, HttpServletResponse response) {
		EditClinic.Stored stored = this.edit.stored(code);
		Typed typed = new Typed(problems);
		LocalDate day = typed.date("day", form.day(), "the first day on which the clinic is closed");
		if (day != null && stored.openedOn() != null && !day.isAfter(stored.openedOn())) {
			typed.wrong("day", "The clinic would close on or before the day on which it opened. Correct the day.");
		}
		if (day == null || problems.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return showClosing(stored, form.revision(), model);
		}
		if (!isDone(form.revision(), (revision) -> this.edit.close(stored.id(), revision, day), problems, response)) {
			EditClinic.Stored now = this.edit.stored(code);
			return showClosing(now, now.revision(), model);
		}
		next.addFlashAttribute("flash", Notice.done(stored.name() + " is closed from " + day + " on."));
		return "redirect:/clinics/" + stored.code();
	}

	@PostMapping("/reopening")
	String reopen(@PathVariable String code, @ModelAttribute("form") ClosingForm form, BindingResult problems,
			Model model, RedirectAttributes next, HttpServletResponse response) {
		EditClinic.Stored stored = this.edit.stored(code);
		if (!isDone(form.revision(), (revision) -> this.edit.reopen(stored.id(), revision), problems, response)) {
			EditClinic.Stored now = this.edit.stored(code);
			return showClosing(now, now.revision(), model);
		}
		next.addFlashAttribute("flash", Notice.done(stored.name() + " is open again."));
		return "redirect:/clinics/" + stored.code();
	}

	/** Where somebody was quicker, the form is drawn again with what was typed. */
	private static boolean isDone(@Nullable Long revision, LongConsumer step, BindingResult problems,
			HttpServletResponse response) {
		try {
			step.accept(Objects.requireNonNullElse(revision, -1L));
			return true;
		}
		catch (ChangedMeanwhile ex) {
			problems.reject("changed", ex.getMessage());
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return false;
		}
	}

	private String showCertification(EditClinic.Stored stored, @Nullable Long revision, Model model) {
		model.addAttribute("stored", stored);
		model.addAttribute("revision", revision);
		model.addAttribute("levels", ClinicForm.levels());
		model.addAttribute("past", this.directory.clinic(stored.code()).past());
		return "organization/certification";
	}

	private static String showClosing(EditClinic.Stored stored, @Nullable Long revision, Model model) {
		model.addAttribute("stored", stored);
		model.addAttribute("revision", revision);
		return "organization/closing";
	}

}
