package org.mncares.portal.intake.web;

import java.util.List;

import org.mncares.portal.intake.ListHistoryEntry;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListView;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * All lists that the person's care system has uploaded, and the one thing to do next.
 */
@Controller
class HistoryController {

	private final PatientListDesk desk;

	private final ListWords words;

	HistoryController(PatientListDesk desk, ListWords words) {
		this.desk = desk;
		this.words = words;
	}

	@GetMapping("/patient-lists")
	String history(Model model) {
		List<ListHistoryEntry> history = this.desk.history();
		List<ListLine> lines = history.stream()
			.map((entry) -> new ListLine(entry.list(), entry.clinics(), this.words.outcome(entry.list())))
			.toList();
		model.addAttribute("lines", lines);
		model.addAttribute("open",
				lines.stream().filter((line) -> line.list().status().isOpen()).findFirst().orElse(null));
		model.addAttribute("cohort", this.desk.cohort());
		model.addAttribute("submissionOpen", this.desk.isSubmissionOpen());
		model.addAttribute("participating", this.desk.participatingClinics());
		model.addAttribute("nilPossible", history.stream().map(ListHistoryEntry::list).noneMatch(this::stands));
		return "intake/history";
	}

	private boolean stands(PatientListView list) {
		return list.status().isOpen() || list.status() == ListStatus.SUBMITTED || list.status() == ListStatus.ACCEPTED;
	}

}
