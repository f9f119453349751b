package org.mncares.portal.intake.handback.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.handback.DownloadPatientList;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Files that people take away: the template, and their list with its problems.
 */
@Controller
class DownloadController {

	private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String CSV = "text/csv;charset=UTF-8";

	private final DownloadPatientList downloads;

	DownloadController(DownloadPatientList downloads) {
		this.downloads = downloads;
	}

	@GetMapping("/patient-lists/template.csv")
	void templateAsCsv(HttpServletResponse response) throws IOException {
		announce(response, CSV, "patient-list-template.csv");
		this.downloads.template().writeCsv(response.getOutputStream());
	}

	@GetMapping("/patient-lists/template.xlsx")
	void templateAsWorkbook(HttpServletResponse response) throws IOException {
		announce(response, WORKBOOK, "patient-list-template.xlsx");
		this.downloads.template().writeWorkbook(response.getOutputStream());
	}

	/** The download is in the trail before its first byte is read. */
	@GetMapping("/patient-lists/{id:[1-9]\\d{0,17}}/problems")
	void problems(@PathVariable long id, HttpServletResponse response) throws IOException {
		PatientListId list = new PatientListId(id);
		String name = this.downloads.announce(list);
		announce(response, mediaType(name), name);
		this.downloads.write(list, response.getOutputStream());
	}

	/** The encoding of a text is that of the person's own file, so none is named. */
	private static String mediaType(String name) {
		if (name.endsWith(".xlsx")) {
			return WORKBOOK;
		}
		return name.endsWith(".tsv") ? "text/tab-separated-values" : "text/csv";
	}

	private static void announce(HttpServletResponse response, String mediaType, String name) {
		response.setContentType(mediaType);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
	}

}
