package org.mncares.portal.dashboard.web;

import java.io.IOException;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.Neutral;
import org.mncares.portal.dashboard.edition.EditionView;
import org.mncares.portal.dashboard.edition.Editions;
import org.mncares.portal.dashboard.edition.ReadFigures;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The figures of a data cut, and of two editions side by side, as CSV files.
 */
@Controller
@RequestMapping("/data-cuts/{id:\\d{1,18}}")
class DataCutFilesController {

	private static final String HIDDEN = "hidden";

	private final Editions editions;

	private final ReadFigures figures;

	DataCutFilesController(Editions editions, ReadFigures figures) {
		this.editions = editions;
		this.figures = figures;
	}

	@GetMapping("/figures.csv")
	void figures(@PathVariable long id, HttpServletResponse response) throws IOException {
		EditionView cut = this.editions.cut(id);
		try (CsvWriter csv = CsvDownload.open(response, "figures-" + cut.fileLabel())) {
			csv.writeRecord("section", "figure", "count");
			this.figures.of(cut)
				.sections()
				.forEach((section) -> section.figures()
					.forEach((figure) -> csv.writeRecord(section.title(), Neutral.write(figure.label()),
							(figure.count() != null) ? figure.count().toString() : HIDDEN)));
		}
	}

	@GetMapping("/comparison.csv")
	void comparison(@PathVariable long id, @RequestParam @Nullable String with, HttpServletResponse response)
			throws IOException {
		EditionView cut = this.editions.cut(id);
		EditionView other = this.editions.asked(with);
		var sections = ComparedSection.of(this.figures.of(cut), this.figures.of(other));
		try (CsvWriter csv = CsvDownload.open(response, "comparison-" + cut.fileLabel() + "-" + other.fileLabel())) {
			csv.writeRecord("section", "figure", Neutral.write(cut.label()), Neutral.write(other.label()), "changed");
			sections.forEach((section) -> section.lines()
				.forEach((line) -> csv.writeRecord(section.title(), Neutral.write(line.label()),
						cell(line, line.countInOne()), cell(line, line.countInOther()),
						line.isHidden() ? HIDDEN : (line.isDifferent() ? "yes" : "no"))));
		}
	}

	@GetMapping("/changed-clinics.csv")
	void changedClinics(@PathVariable long id, @RequestParam @Nullable String with, HttpServletResponse response)
			throws IOException {
		EditionView cut = this.editions.cut(id);
		EditionView other = this.editions.asked(with);
		var changed = this.figures.changed(cut, other);
		try (CsvWriter csv = CsvDownload.open(response,
				"changed-clinics-" + cut.fileLabel() + "-" + other.fileLabel())) {
			csv.writeRecord("clinic", "name", "reported_class_first", "reported_class_second", "own_decision_first",
					"own_decision_second");
			changed.forEach((clinic) -> csv.writeRecord(Neutral.write(clinic.code()), Neutral.write(clinic.name()),
					clinic.before(), clinic.after(), clinic.ownBefore(), clinic.ownAfter()));
		}
	}

	private static String cell(ComparedSection.Line line, @Nullable Long count) {
		if (line.isHidden()) {
			return HIDDEN;
		}
		return (count != null) ? count.toString() : "";
	}

}
