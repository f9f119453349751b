package org.mncares.portal.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.web.ClinicSections;
import org.mncares.portal.web.PageSection;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The list of clinics, and a page for each.
 */
@Controller
class ClinicController {

	private final OrganizationDirectory directory;

	private final OwnCareSystem own;

	private final List<ClinicSections> contributors;

	private final Clock clock;

	ClinicController(OrganizationDirectory directory, OwnCareSystem own, List<ClinicSections> contributors,
			Clock clock) {
		this.directory = directory;
		this.own = own;
		this.contributors = contributors;
		this.clock = clock;
	}

	@GetMapping("/clinics")
	String list(@ModelAttribute("query") ListingQuery query, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		boolean staff = this.own.isStaff();
		List<ClinicView> clinics = staff ? this.directory.clinics(this.own.get()) : this.directory.clinics();
		List<ClinicLine> lines = clinics.stream().map((clinic) -> ClinicLine.of(clinic, today)).toList();
		model.addAttribute("asOf", today);
		model.addAttribute("staff", staff);
		model.addAttribute("listing", Listing.of("/clinics", query, lines, ClinicLine.columns()));
		return "organization/clinics";
	}

	@GetMapping("/clinics/{code}")
	String page(@PathVariable String code, Model model) {
		ClinicView clinic = this.directory.clinic(code);
		this.own.require(clinic.careSystem(), "clinic");
		model.addAttribute("clinic", clinic);
		model.addAttribute("administrator", this.own.isAdministrator());
		model.addAttribute("rucaVintage", this.directory.rucaVintage());
		model.addAttribute("tag", ClinicLine.tag(clinic, LocalDate.now(this.clock)));
		model.addAttribute("contributed",
				this.contributors.stream()
					.flatMap((contributor) -> contributor.sections(clinic.careSystem(), clinic.id()).stream())
					.sorted(Comparator.comparingInt(PageSection::order))
					.toList());
		return "organization/clinic";
	}

}
