package org.mncares.portal.dashboard.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.dashboard.findings.SurveyFigures;
import org.mncares.portal.dashboard.findings.SurveyFigures.Bin;
import org.mncares.portal.dashboard.findings.SurveyFigures.Histogram;
import org.mncares.portal.dashboard.findings.SurveyFigures.ItemLine;
import org.mncares.portal.dashboard.findings.SurveyFigures.Share;
import org.mncares.portal.dashboard.findings.SurveyFindings;
import org.mncares.portal.dashboard.findings.SurveyQuestion;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What the organizations answered in their survey, as a page and as the files of its
 * tables.
 */
@Controller
class SurveyFindingsController {

	private static final String PATH = "/dashboards/survey";

	private final SurveyFindings findings;

	SurveyFindingsController(SurveyFindings findings) {
		this.findings = findings;
	}

	@GetMapping(PATH)
	String page(Shown shown, Model model) {
		model.addAttribute("page",
				new SurveyPage(shown, question(shown), "all".equals(shown.others().get("bars")), figures(shown)));
		return "dashboard/survey";
	}

	@GetMapping(PATH + "/clinics.csv")
	void clinics(Shown shown, HttpServletResponse response) throws IOException {
		histogram(shown, response, "survey-clinics-per-organization", "primary_care_clinics", SurveyFigures::clinics);
	}

	@GetMapping(PATH + "/patients.csv")
	void patients(Shown shown, HttpServletResponse response) throws IOException {
		histogram(shown, response, "survey-patients-per-clinic", "patients_per_clinic", SurveyFigures::patients);
	}

	@GetMapping(PATH + "/services.csv")
	void services(Shown shown, HttpServletResponse response) throws IOException {
		items(shown, response, "survey-services", "service", SurveyFigures::services);
	}

	@GetMapping(PATH + "/personnel.csv")
	void personnel(Shown shown, HttpServletResponse response) throws IOException {
		items(shown, response, "survey-personnel", "personnel", SurveyFigures::personnel);
	}

	private void histogram(Shown shown, HttpServletResponse response, String file, String first,
			Function<SurveyFigures, Histogram> which) throws IOException {
		SurveyFigures figures = figures(shown);
		Histogram histogram = which.apply(figures);
		List<String> columns = new ArrayList<>(List.of(first));
		series(figures).forEach((name) -> columns.add("organizations_" + name));
		columns.add("organizations_all");
		try (CsvTable csv = CsvTable.begin(response, file, shown, columns.toArray(String[]::new))) {
			for (Bin bin : histogram.bins()) {
				csv.row(cells(bin.label(), bin.organizations(), bin.all()));
			}
			csv.row(cells("All that answered", histogram.answered(), histogram.allAnswered()));
			csv.row(cells("Median", histogram.medians(), histogram.medianOfAll()));
		}
	}

	private void items(Shown shown, HttpServletResponse response, String file, String first,
			Function<SurveyFigures, SurveyFigures.Items> which) throws IOException {
		SurveyFigures figures = figures(shown);
		List<String> columns = new ArrayList<>(List.of("item", first));
		List<String> names = new ArrayList<>(series(figures));
		names.add("all");
		names.forEach((name) -> columns.addAll(List.of("percent_" + name, "yes_" + name, "answered_" + name)));
		try (CsvTable csv = CsvTable.begin(response, file, shown, columns.toArray(String[]::new))) {
			for (ItemLine line : which.apply(figures).lines()) {
				List<@Nullable Object> cells = new ArrayList<>(List.of(line.linkId(), line.text()));
				line.shares().forEach((share) -> add(cells, share));
				add(cells, line.all());
				csv.row(cells.toArray());
			}
		}
	}

	private static void add(List<@Nullable Object> cells, Share share) {
		cells.add(share.percent());
		cells.add(share.yes());
		cells.add(share.answered());
	}

	private static @Nullable Object[] cells(String first, List<? extends @Nullable Object> middle,
			@Nullable Object last) {
		List<@Nullable Object> cells = new ArrayList<>();
		cells.add(first);
		cells.addAll(middle);
		cells.add(last);
		return cells.toArray();
	}

	private static List<String> series(SurveyFigures figures) {
		return figures.series().stream().map((one) -> one.model().name().toLowerCase(Locale.ROOT)).toList();
	}

	private SurveyFigures figures(Shown shown) {
		return this.findings.figures(shown.edition().id(), shown.filters(), question(shown));
	}

	private static SurveyQuestion question(Shown shown) {
		return new SurveyQuestion("yes".equals(shown.others().get("mixed")),
				"survey".equals(shown.others().get("order")));
	}

}
