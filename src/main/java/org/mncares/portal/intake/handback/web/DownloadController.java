package org.mncares.portal.intake.handback.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.handback.DownloadPatientList;
import org.mncares.portal.web.Download;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Files that people take away: the template, and their list with its problems.
 */
@Controller
class DownloadController {

	private static final String TEMPLATE = "patient-list-template.xlsx";

	private final DownloadPatientList downloads;

	DownloadController(DownloadPatientList downloads) {
		this.downloads = downloads;
	}

	@GetMapping("/patient-lists/template.csv")
	void templateAsCsv(HttpServletResponse response) throws IOException {
		Download.announce(response, Download.CSV, "patient-list-template.csv");
		this.downloads.template().writeCsv(response.getOutputStream());
	}

	@GetMapping("/patient-lists/template.xlsx")
	void templateAsWorkbook(HttpServletResponse response) throws IOException {
		Download.announce(response, Download.tableType(TEMPLATE), TEMPLATE);
		this.downloads.template().writeWorkbook(response.getOutputStream());
	}

	/** The download is in the trail before its first byte is read. */
	@GetMapping("/patient-lists/{id:[1-9]\\d{0,17}}/problems")
	void problems(@PathVariable long id, HttpServletResponse response) throws IOException {
		PatientListId list = new PatientListId(id);
		String name = this.downloads.announce(list);
		Download.announce(response, Download.tableType(name), name);
		this.downloads.write(list, response.getOutputStream());
	}

}
