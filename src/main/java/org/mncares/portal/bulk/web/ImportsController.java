package org.mncares.portal.bulk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.bulk.BulkImports;
import org.mncares.portal.bulk.BulkTables;
import org.mncares.portal.bulk.ImportDesk;
import org.mncares.portal.web.FormUpload;
import org.mncares.portal.web.Paging;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What can be imported and exported, earlier imports, and the upload of a file.
 */
@Controller
class ImportsController {

	private static final int PAGE = 25;

	private final BulkTables tables;

	private final BulkImports imports;

	private final ImportDesk desk;

	ImportsController(BulkTables tables, BulkImports imports, ImportDesk desk) {
		this.tables = tables;
		this.imports = imports;
		this.desk = desk;
	}

	@GetMapping("/admin/imports")
	String list(@RequestParam(defaultValue = "1") int page, Model model) {
		Paging paging = new Paging(page, PAGE, this.desk.count(), "/admin/imports");
		model.addAttribute("tables", this.tables.all());
		model.addAttribute("paging", paging);
		model.addAttribute("imports",
				this.desk.page(PAGE, paging.offset())
					.stream()
					.map((view) -> new ImportLine(this.tables.table(view.kind()).title(), view))
					.toList());
		return "bulk/imports";
	}

	@GetMapping("/admin/imports/{kind:[a-z][a-z-]*}")
	String form(@PathVariable String kind, Model model) {
		return form(kind, null, model);
	}

	@PostMapping("/admin/imports/{kind:[a-z][a-z-]*}")
	String upload(@PathVariable String kind, HttpServletRequest request, HttpServletResponse response, Model model) {
		FormUpload upload = FormUpload.read(request, BulkImports.MOST_BYTES);
		if (upload.file().isPresent()) {
			FormUpload.File file = upload.file().get();
			return "redirect:/admin/imports/" + this.imports.receive(kind, file.name(), file.bytes());
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(kind,
				upload.isTooLarge() ? "The file is too large. Send it in several files, or save a workbook as CSV."
						: "Choose a file that is not empty.",
				model);
	}

	private String form(String kind, @Nullable String problem, Model model) {
		model.addAttribute("table", this.tables.table(kind));
		model.addAttribute("problem", problem);
		model.addAttribute("maxBytes", BulkImports.MOST_BYTES);
		return "bulk/upload";
	}

}
