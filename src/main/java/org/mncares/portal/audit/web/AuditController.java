package org.mncares.portal.audit.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditEntries;
import org.mncares.portal.audit.AuditEntryView;
import org.mncares.portal.audit.AuditedEvent.Outcome;
import org.mncares.portal.web.CareSystemName;
import org.mncares.portal.web.CareSystemNames;
import org.mncares.portal.web.Choice;

import org.springframework.http.HttpHeaders;
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

	private static final int PAGE = 50;

	private final AuditEntries entries;

	private final CareSystemNames careSystems;

	/** The trail is read in the time zone of the study. */
	private final ZoneId zone = ZoneId.of("America/Chicago");

	AuditController(AuditEntries entries, CareSystemNames careSystems) {
		this.entries = entries;
		this.careSystems = careSystems;
	}

	@GetMapping("/admin/audit")
	String page(@ModelAttribute("filter") AuditForm form, @RequestParam(required = false) @Nullable Long before,
			Model model) {
		List<AuditEntryView> found = this.entries.find(form.filter(), before, PAGE + 1, this.zone);
		List<AuditEntryView> page = found.subList(0, Math.min(PAGE, found.size()));
		List<CareSystemName> named = this.careSystems.all();
		Map<Long, String> codes = named.stream()
			.collect(Collectors.toMap((one) -> one.id().value(), CareSystemName::code));
		model.addAttribute("rows", page.stream().map((entry) -> AuditRow.of(entry, codes, this.zone)).toList());
		model.addAttribute("careSystems",
				named.stream().map((one) -> Choice.of(one.id().toString(), one.name())).toList());
		model.addAttribute("actions", this.entries.actions());
		model.addAttribute("outcomes", Outcome.values());
		model.addAttribute("unreadable", form.unreadable());
		model.addAttribute("first", before == null);
		model.addAttribute("newest", form.link("/admin/audit"));
		model.addAttribute("export", form.link("/admin/audit.csv"));
		if (found.size() > PAGE) {
			String link = form.link("/admin/audit");
			model.addAttribute("older", link + (link.contains("?") ? "&" : "?") + "before=" + page.getLast().id());
		}
		return "audit/trail";
	}

	@GetMapping("/admin/audit.csv")
	void export(@ModelAttribute("filter") AuditForm form, HttpServletResponse response) throws IOException {
		response.setContentType("text/csv");
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-trail.csv\"");
		try (AuditCsv csv = new AuditCsv(response.getWriter())) {
			this.entries.forEach(form.filter(), this.zone, csv::write);
		}
	}

}
