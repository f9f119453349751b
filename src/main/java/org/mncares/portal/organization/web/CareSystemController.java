package org.mncares.portal.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.web.CareSystemSections;
import org.mncares.portal.web.PageSection;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The list of care systems, and a page for each.
 */
@Controller
class CareSystemController {

	private final OrganizationDirectory directory;

	private final OwnCareSystem own;

	private final List<CareSystemSections> contributors;

	private final Clock clock;

	CareSystemController(OrganizationDirectory directory, OwnCareSystem own, List<CareSystemSections> contributors,
			Clock clock) {
		this.directory = directory;
		this.own = own;
		this.contributors = contributors;
		this.clock = clock;
	}

	/** Staff have one care system, so they go to its page at once. */
	@GetMapping("/care-systems")
	String list(@ModelAttribute("query") ListingQuery query, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		if (this.own.isStaff()) {
			return "redirect:/care-systems/" + this.directory.careSystem(this.own.get(), today).code();
		}
		List<CareSystemLine> lines = this.directory.careSystems(today).stream().map(CareSystemLine::new).toList();
		model.addAttribute("asOf", today);
		model.addAttribute("administrator", this.own.isAdministrator());
		model.addAttribute("rucaVintage", this.directory.rucaVintage());
		model.addAttribute("largeAbove", this.directory.largeAbove());
		model.addAttribute("listing", Listing.of("/care-systems", query, lines, CareSystemLine.columns()));
		return "organization/care-systems";
	}

	@GetMapping("/care-systems/{code}")
	String page(@PathVariable String code, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		CareSystemView system = this.directory.careSystem(code, today);
		this.own.require(system.id(), "care system");
		model.addAttribute("system", system);
		model.addAttribute("largeAbove", this.directory.largeAbove());
		model.addAttribute("staff", this.own.isStaff());
		model.addAttribute("administrator", this.own.isAdministrator());
		model.addAttribute("rucaVintage", this.directory.rucaVintage());
		model.addAttribute("clinics",
				this.directory.clinics(system.id()).stream().map((clinic) -> ClinicLine.of(clinic, today)).toList());
		model.addAttribute("contributed",
				this.contributors.stream()
					.flatMap((contributor) -> contributor.sections(system.id()).stream())
					.sorted(Comparator.comparingInt(PageSection::order))
					.toList());
		return "organization/care-system";
	}

}
