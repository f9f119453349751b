package org.mncares.portal.organization.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.organization.AgreementOverview;
import org.mncares.portal.organization.Agreements;
import org.mncares.portal.organization.PdfDocument;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Shows care system staff their own agreements, and hands out signed documents, to them
 * and to administrators.
 */
@Controller
class AgreementDocumentController {

	private final Agreements agreements;

	private final AgreementOverview overview;

	private final OwnCareSystem own;

	private final Clock clock;

	AgreementDocumentController(Agreements agreements, AgreementOverview overview, OwnCareSystem own, Clock clock) {
		this.agreements = agreements;
		this.overview = overview;
		this.own = own;
		this.clock = clock;
	}

	@GetMapping("/agreements")
	String own(Model model) {
		model.addAttribute("covered", this.overview.of(this.own.get(), LocalDate.now(this.clock)));
		return "organization/own-agreements";
	}

	@GetMapping("/agreements/{id:\\d{1,18}}/document")
	void ownDocument(@PathVariable long id, HttpServletResponse response) throws IOException {
		this.own.require(this.agreements.agreement(id).careSystem(), "agreement");
		send(id, response);
	}

	@GetMapping("/admin/agreements/{id:\\d{1,18}}/document")
	void document(@PathVariable long id, HttpServletResponse response) throws IOException {
		send(id, response);
	}

	/** As a file to keep and never as a page: a PDF may hold scripts. */
	private void send(long id, HttpServletResponse response) throws IOException {
		PdfDocument document = this.agreements.document(id);
		byte[] bytes = document.bytes();
		response.setContentType(MediaType.APPLICATION_PDF_VALUE);
		response.setContentLength(bytes.length);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(document.name(), StandardCharsets.UTF_8).build().toString());
		response.getOutputStream().write(bytes);
	}

}
