package org.mncares.portal.intake.help.web;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.help.AskForHelp;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The download of the report for a help desk.
 */
@Controller
class HelpReportController {

	private final AskForHelp help;

	HelpReportController(AskForHelp help) {
		this.help = help;
	}

	@GetMapping("/patient-lists/{id:[1-9]\\d{0,17}}/help-report.txt")
	ResponseEntity<String> report(@PathVariable long id) {
		String report = this.help.report(new PatientListId(id));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("list-" + id + "-help-report.txt").build().toString())
			.body(report);
	}

}
