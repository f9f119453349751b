package org.mncares.portal.survey.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Objects;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.survey.ExportSurvey;
import org.mncares.portal.survey.TrackingRow;
import org.mncares.portal.web.Download;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Survey responses as files.
 */
@Controller
class SurveyDownloadController {

	private final ExportSurvey export;

	private final TrackingPages tracking;

	SurveyDownloadController(ExportSurvey export, TrackingPages tracking) {
		this.export = export;
		this.tracking = tracking;
	}

	@GetMapping("/surveys/responses.csv")
	void careSystems(HttpServletResponse response) throws IOException {
		write(response, "survey-organizations.csv", this.export::careSystems);
	}

	@GetMapping("/surveys/responses/clinics.csv")
	void clinics(HttpServletResponse response) throws IOException {
		write(response, "survey-clinics.csv", this.export::clinics);
	}

	@GetMapping("/surveys/responses/codebook.csv")
	void codebook(HttpServletResponse response) throws IOException {
		write(response, "survey-codebook.csv", this.export::codebook);
	}

	@GetMapping("/surveys/responses/{code}.json")
	void fhir(@PathVariable String code, HttpServletResponse response) throws IOException {
		TrackingRow row = this.tracking.signed(code);
		String json = this.export.fhir(row.careSystem(), Objects.requireNonNull(row.submission()));
		Download.announce(response, "application/fhir+json;charset=UTF-8",
				"survey-" + row.code() + "-" + row.submission() + ".json");
		response.getWriter().write(json);
	}

	/**
	 * The whole is made before its first byte is sent, so that a failure is seen as one.
	 */
	private static void write(HttpServletResponse response, String name, Consumer<Writer> content) throws IOException {
		StringWriter text = new StringWriter();
		content.accept(text);
		Download.announce(response, Download.CSV, name);
		response.getWriter().write(text.toString());
	}

}
