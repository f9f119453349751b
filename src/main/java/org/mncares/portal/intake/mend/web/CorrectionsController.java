package org.mncares.portal.intake.mend.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.mend.CellChanged;
import org.mncares.portal.intake.mend.CorrectCells;
import org.mncares.portal.intake.mend.Corrected;
import org.mncares.portal.intake.mend.MendFilter;
import org.mncares.portal.intake.mend.OptOutTyped;
import org.mncares.portal.intake.mend.web.RowLine.State;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.web.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Corrects cells, a row at a time: in place with htmx, else with a page of its own.
 */
@Controller
class CorrectionsController {

	static final String CORRECTIONS = "/patient-lists/{id:[1-9]\\d{0,17}}/corrections";

	private final CorrectionsPages pages;

	private final CorrectCells correct;

	private final PatientListDesk lists;

	CorrectionsController(CorrectionsPages pages, CorrectCells correct, PatientListDesk lists) {
		this.pages = pages;
		this.correct = correct;
		this.lists = lists;
	}

	@GetMapping(CORRECTIONS)
	String page(@PathVariable long id, @RequestParam(defaultValue = "") String problem,
			@RequestParam(defaultValue = "1") int page, Model model) {
		model.addAttribute("page", this.pages.of(new PatientListId(id), problem, page));
		return "intake/corrections";
	}

	@PostMapping(CORRECTIONS + "/rows/{row:[1-9]\\d{0,8}}")
	String correct(@PathVariable long id, @PathVariable int row, @RequestParam(defaultValue = "") String problem,
			@RequestParam(defaultValue = "1") int page, @RequestParam MultiValueMap<String, String> fields,
			HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
		PatientListId list = this.lists.list(new PatientListId(id)).id();
		TypedRow typed = TypedRow.of(fields);
		Map<Column, String> errors = typed.problems();
		boolean inPlace = "true".equals(request.getHeader("HX-Request"));
		RowLine line;
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			line = this.pages.notSaved(list, row, State.NOT_SAVED, "", typed, errors);
		}
		else {
			try {
				Corrected done = this.correct.row(list, row, typed.changes(), typed.refusing());
				if (done.result() != Corrected.Result.CHECKED) {
					return away(list, done, inPlace, response, next);
				}
				line = this.pages.saved(list, row);
				if (!inPlace && line.isMended()) {
					next.addFlashAttribute("flash", Notice.done("Row " + row + " is corrected."));
					return "redirect:" + back(list, problem, page);
				}
			}
			catch (CellChanged ex) {
				response.setStatus(HttpStatus.CONFLICT.value());
				line = this.pages.notSaved(list, row, State.NOT_SAVED, ex.getMessage(), typed, Map.of());
			}
			catch (OptOutTyped ex) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				line = this.pages.notSaved(list, row, State.REFUSING, "", typed, Map.of());
			}
		}
		return show(list, line, problem, page, inPlace, model);
	}

	private String show(PatientListId list, RowLine line, String problem, int page, boolean inPlace, Model model) {
		CorrectionsPage standing = this.pages.of(list, problem, page);
		model.addAttribute("page", this.pages.with(standing, line));
		model.addAttribute("row", line);
		return inPlace ? "intake/corrections-row :: saved" : "intake/corrections";
	}

	/** The list is checked as a whole, or refused: its own page says so. */
	static String away(PatientListId list, Corrected done, boolean inPlace, HttpServletResponse response,
			RedirectAttributes next) {
		if (inPlace) {
			response.setHeader("HX-Redirect", "/patient-lists/" + list);
			return "intake/progress :: done";
		}
		if (done.result() == Corrected.Result.CHECKING) {
			next.addFlashAttribute("flash", Notice.done("The correction is saved. The list is checked again."));
		}
		return "redirect:/patient-lists/" + list;
	}

	static String back(PatientListId list, String problem, int page) {
		String key = MendFilter.of(problem).key();
		return "/patient-lists/" + list + "/corrections?page=" + page + (key.isEmpty() ? "" : "&problem=" + key);
	}

}
