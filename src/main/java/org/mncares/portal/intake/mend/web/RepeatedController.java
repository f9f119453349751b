package org.mncares.portal.intake.mend.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.mend.CorrectCells;
import org.mncares.portal.intake.mend.Corrected;
import org.mncares.portal.intake.mend.OptOutTyped;
import org.mncares.portal.intake.report.LeaveOutRows;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.TypedCell;
import org.mncares.portal.table.CellText;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.NotFound;
import org.mncares.portal.web.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Corrects all cells that say the same, and leaves a row out that cannot be mended.
 */
@Controller
class RepeatedController {

	private static final int LONGEST_REASON = 200;

	private final CorrectionsPages pages;

	private final CorrectCells correct;

	private final LeaveOutRows leaveOut;

	private final PatientListDesk lists;

	private final Formats formats;

	RepeatedController(CorrectionsPages pages, CorrectCells correct, LeaveOutRows leaveOut, PatientListDesk lists,
			Formats formats) {
		this.pages = pages;
		this.correct = correct;
		this.leaveOut = leaveOut;
		this.lists = lists;
		this.formats = formats;
	}

	@PostMapping(CorrectionsController.CORRECTIONS + "/all")
	String all(@PathVariable long id, @RequestParam(defaultValue = "") String problem, AllForm form,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		PatientListId list = this.lists.list(new PatientListId(id)).id();
		Column column = Column.match(form.columnKey()).orElseThrow(() -> new NotFound("column"));
		String typed = CellText.tidy(form.typed());
		String error = TypedCell.problem(column, typed);
		if (error != null || typed.equals(form.said())) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("repeatedError",
					(error != null) ? error : "Write what these cells are to say instead, then apply it.");
			model.addAttribute("repeatedTyped", form);
			model.addAttribute("page", this.pages.of(list, problem, 1));
			return "intake/corrections";
		}
		try {
			Corrected done = this.correct.all(list, column, form.said(), typed, form.isRefusing());
			if (done.result() != Corrected.Result.CHECKED) {
				return CorrectionsController.away(list, done, false, response, next);
			}
			next.addFlashAttribute("flash",
					Notice.done(this.formats.count(done.cells(), "cell is", "cells are") + " corrected and checked."));
			return "redirect:" + CorrectionsController.back(list, "", 1);
		}
		catch (OptOutTyped ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("refusing", form);
			model.addAttribute("page", this.pages.of(list, problem, 1));
			return "intake/corrections";
		}
	}

	@PostMapping(CorrectionsController.CORRECTIONS + "/rows/{row:[1-9]\\d{0,8}}/left-out")
	String leaveOut(@PathVariable long id, @PathVariable int row, @RequestParam(defaultValue = "") String problem,
			@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String reason,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		PatientListId list = this.lists.list(new PatientListId(id)).id();
		String why = reason.strip();
		if (why.isEmpty() || why.length() > LONGEST_REASON) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("reasonMissing", row);
			model.addAttribute("page", this.pages.of(list, problem, page));
			return "intake/corrections";
		}
		this.leaveOut.leaveOut(list, List.of(row), why);
		next.addFlashAttribute("flash",
				Notice.done("Row " + row + " is left out. It can be taken in again on the report."));
		return "redirect:" + CorrectionsController.back(list, problem, page);
	}

}
