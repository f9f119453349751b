package org.mncares.portal.bulk.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.bulk.BulkExports;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What is stored, and templates, as files.
 */
@Controller
class ExportController {

	private final BulkExports exports;

	ExportController(BulkExports exports) {
		this.exports = exports;
	}

	@GetMapping("/admin/exports/{kind:[a-z][a-z-]*}.csv")
	void csv(@PathVariable String kind, HttpServletResponse response) throws IOException {
		TableFile.send(response, kind + ".csv", this.exports.export(kind, false));
	}

	@GetMapping("/admin/exports/{kind:[a-z][a-z-]*}.xlsx")
	void workbook(@PathVariable String kind, HttpServletResponse response) throws IOException {
		TableFile.send(response, kind + ".xlsx", this.exports.export(kind, true));
	}

	@GetMapping("/admin/imports/{kind:[a-z][a-z-]*}/template.csv")
	void templateAsCsv(@PathVariable String kind, HttpServletResponse response) throws IOException {
		TableFile.send(response, kind + "-template.csv", this.exports.template(kind, false));
	}

	@GetMapping("/admin/imports/{kind:[a-z][a-z-]*}/template.xlsx")
	void templateAsWorkbook(@PathVariable String kind, HttpServletResponse response) throws IOException {
		TableFile.send(response, kind + "-template.xlsx", this.exports.template(kind, true));
	}

}
