package org.mncares.portal.intake.receipt.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.receipt.DownloadSubmitted;
import org.mncares.portal.web.Download;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The file with what was submitted, whose hash stands on the receipt.
 */
@Controller
class SubmittedController {

	private final DownloadSubmitted downloads;

	SubmittedController(DownloadSubmitted downloads) {
		this.downloads = downloads;
	}

	/** The download is in the trail before its first byte is read. */
	@GetMapping("/patient-lists/{id:[1-9]\\d{0,17}}/submitted.csv")
	void submitted(@PathVariable long id, HttpServletResponse response) throws IOException {
		PatientListId list = new PatientListId(id);
		this.downloads.announce(list);
		Download.announce(response, Download.CSV, "list-" + id + "-submitted.csv");
		this.downloads.write(list, response.getOutputStream());
	}

}
