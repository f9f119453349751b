package org.mncares.portal.bulk.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.bulk.BulkImports;
import org.mncares.portal.bulk.ImportDesk;
import org.mncares.portal.bulk.ImportView;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Notice;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The report of an import, and the one step that saves it.
 */
@Controller
class ImportController {

	private static final String CHANGED = "What is stored has changed since this report was made, so nothing was saved."
			+ " This is the report as of now: read it again, then confirm it.";

	private final BulkImports imports;

	private final ImportDesk desk;

	private final ImportPages pages;

	ImportController(BulkImports imports, ImportDesk desk, ImportPages pages) {
		this.imports = imports;
		this.desk = desk;
		this.pages = pages;
	}

	@GetMapping("/admin/imports/{id:[1-9]\\d{0,17}}")
	String report(@PathVariable long id, @RequestParam(required = false) @Nullable String show,
			@RequestParam(defaultValue = "1") int page, Model model) {
		model.addAttribute("page", this.pages.of(id, show, page));
		return "bulk/report";
	}

	@PostMapping("/admin/imports/{id:[1-9]\\d{0,17}}")
	String confirm(@PathVariable long id, @RequestParam(defaultValue = "-1") long revision, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		if (saved(id, revision)) {
			next.addFlashAttribute("flash", Notice.done("The import is saved. Each change is in the audit trail."));
			return "redirect:/admin/imports/{id}";
		}
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		model.addAttribute("flash", Notice.warning(CHANGED));
		return report(id, null, 1, model);
	}

	/**
	 * Where the database itself refuses, somebody changed what the lock does not hold.
	 */
	private boolean saved(long id, long revision) {
		try {
			return this.imports.confirm(id, revision);
		}
		catch (DataIntegrityViolationException | ConcurrencyFailureException ex) {
			this.imports.check(id);
			return false;
		}
	}

	/** The file with a column of problems. */
	@GetMapping("/admin/imports/{id:[1-9]\\d{0,17}}/problems")
	void problems(@PathVariable long id, HttpServletResponse response) throws java.io.IOException {
		ImportView view = this.desk.view(id);
		byte[] file = this.desk.withProblems(id);
		if (view.format() == null) {
			throw new Conflict("The file could not be read.");
		}
		String extension = view.format().startsWith("Excel") ? "xlsx" : view.format().startsWith("Tab") ? "tsv" : "csv";
		TableFile.send(response, "import-" + id + "-problems." + extension, file);
	}

}
