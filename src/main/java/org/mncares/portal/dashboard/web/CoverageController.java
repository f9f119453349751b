package org.mncares.portal.dashboard.web;

import java.io.IOException;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.Neutral;
import org.mncares.portal.dashboard.Coverage;
import org.mncares.portal.dashboard.Coverage.State;
import org.mncares.portal.dashboard.CoverageDashboard;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Eligible patients by payor partner, for analysts and administrators.
 */
@Controller
class CoverageController {

	private static final String HIDDEN = "hidden";

	private final CoverageDashboard dashboard;

	CoverageController(CoverageDashboard dashboard) {
		this.dashboard = dashboard;
	}

	@GetMapping("/dashboards/coverage")
	String page(Shown shown, @RequestParam @Nullable String asOf, Model model) {
		AsOf day = day(shown, asOf);
		model.addAttribute("asOf", day);
		model.addAttribute("coverage", coverage(shown, day));
		return "dashboard/coverage";
	}

	@GetMapping("/dashboards/coverage/partners.csv")
	void partners(Shown shown, @RequestParam @Nullable String asOf, HttpServletResponse response) throws IOException {
		Coverage coverage = coverage(shown, day(shown, asOf));
		try (CsvWriter csv = CsvDownload.open(response, "coverage-partners", shown)) {
			csv.writeRecord("partners_as_of", "care_systems", "payor", "partner_since", "eligible_patients",
					"percent_of_all");
			coverage.partners()
				.forEach((line) -> write(csv, shown, coverage, line.name(), line.since().toString(), line.people()));
			write(csv, shown, coverage, "any partner", "", coverage.any());
			write(csv, shown, coverage, "two or more partners", "", coverage.several());
			write(csv, shown, coverage, "no partner", "", coverage.none());
			write(csv, shown, coverage, "all", "", coverage.total());
		}
	}

	private static void write(CsvWriter csv, Shown shown, Coverage coverage, String payor, String since, long people) {
		boolean hidden = coverage.state() == State.HIDDEN;
		csv.writeRecord(coverage.asOf().toString(), shown.filters().label(), Neutral.write(payor), since,
				hidden ? HIDDEN : Long.toString(people),
				hidden ? HIDDEN : coverage.share(people).replace(" %", "").replace("–", ""));
	}

	@GetMapping("/dashboards/coverage/changes.csv")
	void changes(Shown shown, HttpServletResponse response) throws IOException {
		Coverage coverage = coverage(shown, day(shown, null));
		try (CsvWriter csv = CsvDownload.open(response, "coverage-changes", shown)) {
			csv.writeRecord("from", "care_systems", "change", "percent_before", "percent_after",
					"eligible_patients_after");
			coverage.changes()
				.forEach((line) -> csv.writeRecord(line.from().toString(), shown.filters().label(),
						Neutral.write(line.what()), line.before(), line.after(), Long.toString(line.people())));
			if (coverage.state() == State.HIDDEN) {
				csv.writeRecord("", shown.filters().label(), "", HIDDEN, HIDDEN, HIDDEN);
			}
		}
	}

	private Coverage coverage(Shown shown, AsOf day) {
		return this.dashboard.coverage(shown.edition(), shown.filters(), day.day());
	}

	private AsOf day(Shown shown, @Nullable String asked) {
		return AsOf.of(asked, this.dashboard.firstDay(shown.edition()), shown.edition().asOf());
	}

}
