package org.mncares.portal.dashboard.web;

import java.io.IOException;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.Neutral;
import org.mncares.portal.dashboard.Progress;
import org.mncares.portal.dashboard.ProgressDashboard;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The progress of the patient lists, for analysts and administrators.
 */
@Controller
class ProgressController {

	private final ProgressDashboard dashboard;

	ProgressController(ProgressDashboard dashboard) {
		this.dashboard = dashboard;
	}

	@GetMapping("/dashboards/progress")
	String page(Shown shown, Model model) {
		model.addAttribute("progress", this.dashboard.progress(shown.edition()));
		return "dashboard/progress";
	}

	@GetMapping("/dashboards/progress/answers.csv")
	void answers(Shown shown, HttpServletResponse response) throws IOException {
		Progress progress = this.dashboard.progress(shown.edition());
		try (CsvWriter csv = CsvDownload.open(response, "progress-answers", shown)) {
			csv.writeRecord("of", "submitted", "nil", "to_follow", "participating");
			write(csv, "care systems", progress.careSystems());
			write(csv, "clinics", progress.clinics());
		}
	}

	private static void write(CsvWriter csv, String of, Progress.Tally tally) {
		csv.writeRecord(of, text(tally.submitted()), text(tally.nil()), text(tally.toFollow()),
				text(tally.participating()));
	}

	@GetMapping("/dashboards/progress/care-systems.csv")
	void careSystems(Shown shown, HttpServletResponse response) throws IOException {
		Progress progress = this.dashboard.progress(shown.edition());
		try (CsvWriter csv = CsvDownload.open(response, "progress-care-systems", shown)) {
			csv.writeRecord("care_system", "name", "state", "clinics_participating", "clinics_submitted", "clinics_nil",
					"clinics_to_follow", "eligible_patients");
			for (Progress.SystemLine line : progress.systems()) {
				csv.writeRecord(Neutral.write(line.code()), Neutral.write(line.name()), line.submission().label(),
						text(line.clinics().participating()), text(line.clinics().submitted()),
						text(line.clinics().nil()), text(line.clinics().toFollow()), shown(line.patients()));
			}
		}
	}

	@GetMapping("/dashboards/progress/months.csv")
	void months(Shown shown, HttpServletResponse response) throws IOException {
		Progress progress = this.dashboard.progress(shown.edition());
		try (CsvWriter csv = CsvDownload.open(response, "progress-months", shown)) {
			csv.writeRecord("up_to_month", "accepted", "total");
			for (Progress.MonthLine line : progress.months()) {
				csv.writeRecord(line.month().toString().substring(0, 7), text(line.accepted()), text(line.total()));
			}
		}
	}

	private static String text(long number) {
		return Long.toString(number);
	}

	private static String shown(@Nullable Long patients) {
		return (patients != null) ? patients.toString() : "hidden";
	}

}
