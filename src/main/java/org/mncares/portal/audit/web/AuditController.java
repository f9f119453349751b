package org.mncares.portal.audit.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditEntries;
import org.mncares.portal.audit.AuditedEvent.Outcome;
import org.mncares.portal.web.CareSystemName;
import org.mncares.portal.web.CareSystemNames;
import org.mncares.portal.web.Choice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The trail, newest first, for administrators.
 */
@Controller
class AuditController {

	private static final String PATH = "/admin/audit";

	private static final String EXPORT = "/admin/audit.csv";

	private final TrailPages pages;

	private final AuditEntries entries;

	private final CareSystemNames careSystems;

	AuditController(TrailPages pages, AuditEntries entries, CareSystemNames careSystems) {
		this.pages = pages;
		this.entries = entries;
		this.careSystems = careSystems;
	}

	@GetMapping(PATH)
	String page(@ModelAttribute("filter") AuditForm form, @RequestParam(required = false) @Nullable Long before,
			Model model) {
		List<CareSystemName> named = this.careSystems.all();
		Map<Long, String> codes = named.stream()
			.collect(Collectors.toMap((one) -> one.id().value(), CareSystemName::code));
		this.pages.show(form, PATH, EXPORT, before, codes, model);
		model.addAttribute("careSystems",
				named.stream().map((one) -> Choice.of(one.id().toString(), one.name())).toList());
		model.addAttribute("actions", this.entries.actions());
		model.addAttribute("outcomes", Outcome.values());
		return "audit/trail";
	}

	@GetMapping(EXPORT)
	void export(@ModelAttribute("filter") AuditForm form, HttpServletResponse response) throws IOException {
		this.pages.export(form, "audit-trail.csv", response);
	}

}
