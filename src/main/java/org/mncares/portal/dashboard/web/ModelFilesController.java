package org.mncares.portal.dashboard.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.dashboard.models.ClinicLine;
import org.mncares.portal.dashboard.models.ModelFigures;
import org.mncares.portal.dashboard.models.ModelFigures.ClassLine;
import org.mncares.portal.dashboard.models.ModelFigures.OwnLine;
import org.mncares.portal.dashboard.models.ModelFigures.SizeLine;
import org.mncares.portal.dashboard.models.ModelFindings;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The tables of the page of models as CSV files, of the same edition and filters.
 */
@Controller
class ModelFilesController {

	private final ModelFindings findings;

	ModelFilesController(ModelFindings findings) {
		this.findings = findings;
	}

	@GetMapping(ModelsController.PATH + "/classes.csv")
	void classes(Shown shown, HttpServletResponse response) throws IOException {
		ModelFigures figures = figures(shown);
		try (CsvTable csv = CsvTable.begin(response, "models-classes", shown, "reported_class", "organizations",
				"clinics", "percent_of_clinics")) {
			for (ClassLine line : figures.classes()) {
				csv.row(line.model().label(), line.organizations(), line.clinics(), line.percent());
			}
			csv.row("All", figures.organizations(), figures.clinics(), figures.percent());
		}
	}

	@GetMapping(ModelsController.PATH + "/own-decisions.csv")
	void own(Shown shown, HttpServletResponse response) throws IOException {
		ModelFigures figures = figures(shown);
		try (CsvTable csv = CsvTable.begin(response, "models-own-decisions", shown, "own_decision", "clinics",
				"percent_of_clinics")) {
			for (OwnLine line : figures.own()) {
				csv.row(line.decision().label(), line.clinics(), line.percent());
			}
			csv.row("All", figures.clinics(), figures.percent());
		}
	}

	@GetMapping(ModelsController.PATH + "/sizes.csv")
	void sizes(Shown shown, HttpServletResponse response) throws IOException {
		ModelFigures figures = figures(shown);
		List<SizeLine> lines = new ArrayList<>(figures.sizes());
		lines.add(figures.allSizes());
		try (CsvTable csv = CsvTable.begin(response, "models-size-location", shown, "organizations", "urban", "rural",
				"unknown", "all")) {
			lines.forEach((line) -> csv.row(line.size(), line.urban(), line.rural(), line.unknown(), line.all()));
		}
	}

	@GetMapping(ModelsController.PATH + "/clinics.csv")
	void clinics(Shown shown, HttpServletResponse response) throws IOException {
		long edition = shown.edition().id();
		int conditions = this.findings.conditions(edition).size();
		List<String> columns = new ArrayList<>(List.of("clinic", "name", "care_system", "care_system_name",
				"reported_class", "own_decision", "overridden", "city", "ruca", "location"));
		for (int position = 1; position <= conditions; position++) {
			columns.add("condition_" + position);
		}
		try (CsvTable csv = CsvTable.begin(response, "models-clinics", shown, columns.toArray(String[]::new))) {
			this.findings.clinics(edition, shown.filters(), ModelsController.search(shown))
				.forEach((clinic) -> csv.row(cells(clinic, conditions)));
		}
	}

	private static Object[] cells(ClinicLine clinic, int conditions) {
		List<Object> cells = new ArrayList<>(List.of(clinic.code(), clinic.name(), clinic.systemCode(),
				clinic.systemName(), clinic.model().label(), clinic.own().label(), clinic.overridden() ? "yes" : "no",
				clinic.city(), (clinic.ruca() != null) ? clinic.ruca() : "", clinic.location().label()));
		for (int position = 0; position < conditions; position++) {
			boolean known = position < clinic.conditions().size();
			cells.add(known ? clinic.conditions().get(position).state().label() : "");
		}
		return cells.toArray();
	}

	private ModelFigures figures(Shown shown) {
		return this.findings.figures(shown.edition().id(), shown.filters());
	}

}
