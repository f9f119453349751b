package org.mncares.portal.intake.profile.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.intake.profile.ProfileFile;
import org.mncares.portal.web.Download;
import org.mncares.portal.web.NotFound;

import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page about checking a list on one's own computer, the checker, and the profile that
 * it needs.
 */
@Controller
class PreCheckController {

	private final OwnProfile profile;

	private final CheckerJar checker;

	PreCheckController(OwnProfile profile, CheckerJar checker) {
		this.profile = profile;
		this.checker = checker;
	}

	@GetMapping("/patient-lists/pre-check")
	String page(Model model) {
		model.addAttribute("checker", this.checker.about().orElse(null));
		model.addAttribute("checkerName", CheckerJar.NAME);
		model.addAttribute("profileName", ProfileFile.NAME);
		return "intake/pre-check";
	}

	@GetMapping("/patient-lists/check-profile.json")
	void profile(HttpServletResponse response) throws IOException {
		Download.announce(response, MediaType.APPLICATION_JSON_VALUE, ProfileFile.NAME);
		ProfileFile.write(this.profile.make(), response.getOutputStream());
	}

	@GetMapping("/patient-lists/pre-check.jar")
	ResponseEntity<Resource> checker() {
		CheckerJar.About about = this.checker.about().orElseThrow(() -> new NotFound("checker"));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/java-archive"))
			.contentLength(about.bytes())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(CheckerJar.NAME).build().toString())
			.body(this.checker.resource());
	}

}
