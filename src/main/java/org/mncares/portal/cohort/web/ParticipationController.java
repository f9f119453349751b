package org.mncares.portal.cohort.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.ClinicParticipation;
import org.mncares.portal.cohort.CohortClinic;
import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.EditParticipation;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.web.Attempt;
import org.mncares.portal.web.Choice;
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
 * Where administrators say which clinics take part in a cohort, and from when to when.
 */
@Controller
@RequestMapping("/admin/cohorts/{code}/participation")
class ParticipationController {

	private final Cohorts cohorts;

	private final Participation participation;

	private final EditParticipation edit;

	private final OrganizationDirectory directory;

	private final Clock clock;

	ParticipationController(Cohorts cohorts, Participation participation, EditParticipation edit,
			OrganizationDirectory directory, Clock clock) {
		this.cohorts = cohorts;
		this.participation = participation;
		this.edit = edit;
		this.directory = directory;
		this.clock = clock;
	}

	@GetMapping
	String systems(@PathVariable String code, Model model) {
		CohortView cohort = this.cohorts.cohort(code);
		Map<CareSystemId, Long> counts = this.participation.participating(cohort.id())
			.stream()
			.collect(Collectors.groupingBy(CohortClinic::careSystem, Collectors.counting()));
		model.addAttribute("cohort", cohort);
		model.addAttribute("systems",
				this.directory.careSystems(today())
					.stream()
					.map((system) -> new SystemLine(system, counts.getOrDefault(system.id(), 0L)))
					.toList());
		return "cohort/participation";
	}

	@GetMapping("/{careSystem}")
	String clinics(@PathVariable String code, @PathVariable String careSystem, Model model) {
		model.addAttribute("form", ParticipationForm.EMPTY);
		return show(code, careSystem, model);
	}

	@PostMapping("/{careSystem}")
	String join(@PathVariable String code, @PathVariable String careSystem,
			@ModelAttribute("form") ParticipationForm form, BindingResult problems, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		CohortView cohort = this.cohorts.cohort(code);
		CareSystemView system = this.directory.careSystem(careSystem, today());
		Typed typed = new Typed(problems);
		LocalDate from = typed.optionalDate("from", form.from(), "the first day");
		List<ClinicId> joining = this.edit.clinics(cohort, system.id())
			.stream()
			.filter((clinic) -> !clinic.participating() && form.chosen().contains(clinic.clinic().code()))
			.map((clinic) -> clinic.clinic().id())
			.toList();
		if (joining.isEmpty()) {
			typed.wrong("clinics", "Choose at least one clinic that does not take part yet.");
		}
		if (problems.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return show(code, careSystem, model);
		}
		if (!Attempt.isDone(() -> this.edit.join(cohort, system.id(), joining, from), problems, response)) {
			return show(code, careSystem, model);
		}
		next.addFlashAttribute("flash", Notice
			.done((joining.size() == 1) ? "1 clinic takes part now." : joining.size() + " clinics take part now."));
		return "redirect:/admin/cohorts/" + cohort.code() + "/participation/" + system.code();
	}

	@GetMapping("/{careSystem}/{clinic}")
	String clinic(@PathVariable String code, @PathVariable String careSystem, @PathVariable String clinic,
			Model model) {
		CohortView cohort = this.cohorts.cohort(code);
		CareSystemView system = this.directory.careSystem(careSystem, today());
		ClinicParticipation stored = this.edit.clinic(cohort, system.id(), clinic);
		model.addAttribute("form",
				new ParticipationForm(null, text(stored.from()), text(stored.to()), stored.revision()));
		return show(cohort, system, stored, stored.revision(), model);
	}

	@PostMapping("/{careSystem}/{clinic}")
	String change(@PathVariable String code, @PathVariable String careSystem, @PathVariable String clinic,
			@ModelAttribute("form") ParticipationForm form, BindingResult problems, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		CohortView cohort = this.cohorts.cohort(code);
		CareSystemView system = this.directory.careSystem(careSystem, today());
		Typed typed = new Typed(problems);
		LocalDate from = typed.optionalDate("from", form.from(), "the first day");
		LocalDate to = typed.optionalDate("to", form.to(), "the last day");
		typed.ordered(from, to, "to", "The last day is before the first day. Correct one of them.");
		if (problems.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return show(cohort, system, this.edit.clinic(cohort, system.id(), clinic), form.revision(), model);
		}
		long revision = Objects.requireNonNullElse(form.revision(), -1L);
		if (!Attempt.isDone(() -> this.edit.change(cohort, system.id(), clinic, revision, from, to), problems,
				response)) {
			ClinicParticipation now = this.edit.clinic(cohort, system.id(), clinic);
			return show(cohort, system, now, now.revision(), model);
		}
		next.addFlashAttribute("flash", Notice.done("The days were saved."));
		return "redirect:/admin/cohorts/" + cohort.code() + "/participation/" + system.code();
	}

	private String show(String code, String careSystem, Model model) {
		CohortView cohort = this.cohorts.cohort(code);
		CareSystemView system = this.directory.careSystem(careSystem, today());
		List<ClinicParticipation> clinics = this.edit.clinics(cohort, system.id());
		model.addAttribute("cohort", cohort);
		model.addAttribute("system", system);
		model.addAttribute("known", clinics.stream().filter(ClinicParticipation::known).toList());
		model.addAttribute("choices", clinics.stream()
			.filter((clinic) -> !clinic.participating())
			.map((clinic) -> new Choice(clinic.clinic().code(), clinic.clinic().code() + " " + clinic.clinic().name(),
					clinic.clinic().isOpen(today()) ? null : "Not open today"))
			.toList());
		return "cohort/participation-clinics";
	}

	private static String show(CohortView cohort, CareSystemView system, ClinicParticipation stored,
			@Nullable Long revision, Model model) {
		model.addAttribute("cohort", cohort);
		model.addAttribute("system", system);
		model.addAttribute("stored", stored);
		model.addAttribute("revision", revision);
		return "cohort/participation-clinic";
	}

	private static @Nullable String text(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : null;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * A care system as a row of the list.
	 *
	 * @param participating how many of its clinics take part
	 */
	record SystemLine(CareSystemView system, long participating) {
	}

}
