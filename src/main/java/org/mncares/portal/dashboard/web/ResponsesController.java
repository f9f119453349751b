package org.mncares.portal.dashboard.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.dashboard.responses.ResponseFilter;
import org.mncares.portal.dashboard.responses.ResponseLine;
import org.mncares.portal.dashboard.responses.ResponseTracking;
import org.mncares.portal.dashboard.responses.Responses;
import org.mncares.portal.dashboard.responses.Responses.Sum;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Which care systems have answered the survey, as a page and as the files of its tables.
 */
@Controller
class ResponsesController {

	private static final String PATH = "/dashboards/responses";

	private final ResponseTracking tracking;

	ResponsesController(ResponseTracking tracking) {
		this.tracking = tracking;
	}

	@GetMapping(PATH)
	String page(Shown shown, Model model) {
		model.addAttribute("states", ResponseFilter.of(shown.others()));
		model.addAttribute("surveys", ResponseFilter.surveys());
		model.addAttribute("lists", ResponseFilter.lists());
		model.addAttribute("kept", kept(shown));
		model.addAttribute("file", CsvDownload.name("responses-states", shown));
		model.addAttribute("responses", responses(shown));
		return "dashboard/responses";
	}

	@GetMapping(PATH + "/states.csv")
	void states(Shown shown, HttpServletResponse response) throws IOException {
		Responses responses = responses(shown);
		try (CsvTable csv = CsvTable.begin(response, "responses-states", shown, "survey", "care_systems")) {
			for (Sum sum : responses.sums()) {
				csv.row(sum.survey().label(), sum.organizations());
			}
			csv.row("All", responses.organizations());
		}
	}

	@GetMapping(PATH + "/care-systems.csv")
	void careSystems(Shown shown, HttpServletResponse response) throws IOException {
		try (CsvTable csv = CsvTable.begin(response, "responses-care-systems", shown, "care_system", "name", "survey",
				"answered", "questions", "opened_at", "submitted_version", "submitted_at", "newest_list",
				"clinics_submitted", "clinics_nil", "clinics_to_follow", "clinics")) {
			for (ResponseLine line : responses(shown).lines()) {
				csv.row(line.code(), line.name(), line.survey().label(), line.answered(), line.questions(),
						line.openedAt(), line.number(), line.signedAt(),
						(line.list() != null) ? line.list().tag().text() : "", line.clinics().submitted(),
						line.clinics().nil(), line.clinics().toFollow(), line.clinics().all());
			}
		}
	}

	/** What the address says beside the states, which another choice of states keeps. */
	private static Map<String, String> kept(Shown shown) {
		Map<String, String> kept = new LinkedHashMap<>(shown.filters().query());
		if (shown.edition().cut() != null) {
			kept.put("cut", shown.edition().cut().toString());
		}
		return kept;
	}

	private Responses responses(Shown shown) {
		return this.tracking.responses(shown.edition().id(), shown.filters(), ResponseFilter.of(shown.others()));
	}

}
