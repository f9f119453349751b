package org.mncares.portal.audit.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditEntries;
import org.mncares.portal.audit.AuditEntryView;
import org.mncares.portal.web.NavigationItem;

import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who looked at a care system's patients, for its manager. The scope of the request shows
 * no other system's entries.
 */
@Controller
class WhoLookedController {

	private static final int PAGE = 50;

	private final AuditEntries entries;

	private final ZoneId zone = ZoneId.of("America/Chicago");

	WhoLookedController(AuditEntries entries) {
		this.entries = entries;
	}

	@Bean
	static NavigationItem whoLookedEntry() {
		return new NavigationItem(45, "Who looked", WhoLookedForm.PATH, Set.of("MANAGER"));
	}

	@GetMapping(WhoLookedForm.PATH)
	String page(@ModelAttribute("filter") WhoLookedForm form, @RequestParam(required = false) @Nullable Long before,
			Model model) {
		List<AuditEntryView> found = this.entries.find(form.filter(), before, PAGE + 1, this.zone);
		List<AuditEntryView> page = found.subList(0, Math.min(PAGE, found.size()));
		model.addAttribute("rows", page.stream().map((entry) -> AuditRow.of(entry, Map.of(), this.zone)).toList());
		model.addAttribute("unreadable", form.unreadable());
		model.addAttribute("first", before == null);
		model.addAttribute("newest", form.link(WhoLookedForm.PATH));
		model.addAttribute("export", form.link(WhoLookedForm.PATH + "/export.csv"));
		if (found.size() > PAGE) {
			String link = form.link(WhoLookedForm.PATH);
			model.addAttribute("older", link + (link.contains("?") ? "&" : "?") + "before=" + page.getLast().id());
		}
		return "audit/who-looked";
	}

	@GetMapping(WhoLookedForm.PATH + "/export.csv")
	void export(@ModelAttribute("filter") WhoLookedForm form, HttpServletResponse response) throws IOException {
		response.setContentType("text/csv");
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"who-looked.csv\"");
		try (AuditCsv csv = new AuditCsv(response.getWriter())) {
			this.entries.forEach(form.filter(), this.zone, csv::write);
		}
	}

}
