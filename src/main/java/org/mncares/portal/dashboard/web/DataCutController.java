package org.mncares.portal.dashboard.web;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.dashboard.edition.CoverageRows;
import org.mncares.portal.dashboard.edition.DataCuts;
import org.mncares.portal.dashboard.edition.EditionView;
import org.mncares.portal.dashboard.edition.Editions;
import org.mncares.portal.dashboard.edition.NameTaken;
import org.mncares.portal.dashboard.edition.ReadFigures;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.web.NavigationItem;
import org.mncares.portal.web.Notice;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Data cuts: the list of them, one of them, and two side by side.
 */
@Controller
class DataCutController {

	private final Editions editions;

	private final DataCuts cuts;

	private final ReadFigures figures;

	private final CoverageRows coverage;

	private final Cohorts cohorts;

	private final CurrentCaller caller;

	DataCutController(Editions editions, DataCuts cuts, ReadFigures figures, CoverageRows coverage, Cohorts cohorts,
			CurrentCaller caller) {
		this.editions = editions;
		this.cuts = cuts;
		this.figures = figures;
		this.coverage = coverage;
		this.cohorts = cohorts;
		this.caller = caller;
	}

	@Bean
	static NavigationItem dataCutsNavigation() {
		return new NavigationItem(45, "Data cuts", "/data-cuts", Set.of("ANALYST", "ADMIN"));
	}

	@GetMapping("/data-cuts")
	String list(Model model) {
		model.addAttribute("form", DataCutForm.EMPTY);
		return show(model);
	}

	@PostMapping("/data-cuts")
	String make(@ModelAttribute("form") DataCutForm form, BindingResult problems, Model model,
			RedirectAttributes next) {
		this.caller.get().require(Role.ANALYST);
		form.check(problems);
		if (!problems.hasErrors()) {
			try {
				String name = Objects.requireNonNull(form.name());
				long id = this.cuts.make(name, form.note());
				next.addFlashAttribute("flash",
						Notice.done("The data cut was made. It stays as it is, whatever changes later."));
				return "redirect:/data-cuts/" + id;
			}
			catch (NameTaken ex) {
				problems.rejectValue("name", "taken",
						"There is a data cut of this name already. Choose another name, or use that one.");
			}
		}
		return show(model);
	}

	@GetMapping("/data-cuts/{id:\\d{1,18}}")
	String page(@PathVariable long id, Model model) {
		EditionView cut = this.editions.cut(id);
		model.addAttribute("cut", cut);
		model.addAttribute("figures", this.figures.of(cut));
		model.addAttribute("payors", this.coverage.payors(cut));
		model.addAttribute("decision", this.coverage.decision(cut));
		model.addAttribute("others", this.editions.cuts().stream().filter((other) -> other.id() != id).toList());
		model.addAttribute("cohort", this.cohorts.cohort(cut.cohort()));
		model.addAttribute("administrator", this.caller.get().role() == Role.ADMIN);
		return "dashboard/data-cut";
	}

	@GetMapping("/data-cuts/{id:\\d{1,18}}/comparison")
	String compare(@PathVariable long id, @RequestParam @Nullable String with, Model model) {
		EditionView cut = this.editions.cut(id);
		EditionView other = this.editions.asked(with);
		model.addAttribute("cut", cut);
		model.addAttribute("other", other);
		model.addAttribute("compared", ComparedSection.of(this.figures.of(cut), this.figures.of(other)));
		model.addAttribute("changed", this.figures.changed(cut, other));
		return "dashboard/comparison";
	}

	private String show(Model model) {
		model.addAttribute("cuts", this.editions.cuts());
		model.addAttribute("analyst", this.caller.get().role() == Role.ANALYST);
		return "dashboard/data-cuts";
	}

}
