package org.mncares.portal.intake.columns.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.audit.AuditTrail;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.columns.ColumnAnswers.Problem;
import org.mncares.portal.intake.columns.MatchColumns;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which a person says which column of a file is which of ours. It shows
 * values of patients, so the trail is written before.
 */
@Controller
class ColumnsController {

	private static final String PAGE = "/patient-lists/{id:[1-9]\\d{0,17}}/columns";

	private final PatientListDesk desk;

	private final MatchColumns columns;

	private final AuditTrail trail;

	ColumnsController(PatientListDesk desk, MatchColumns columns, AuditTrail trail) {
		this.desk = desk;
		this.columns = columns;
		this.trail = trail;
	}

	@GetMapping(PAGE)
	String page(@PathVariable long id, Model model, RedirectAttributes next) {
		PatientListView list = this.desk.list(new PatientListId(id));
		try {
			return show(list, ColumnsForm.empty(), List.of(), model);
		}
		catch (Conflict ex) {
			next.addFlashAttribute("flash", Notice.warning(ex.getMessage()));
			return "redirect:/patient-lists/" + id;
		}
	}

	@PostMapping(PAGE)
	String save(@PathVariable long id, ColumnsForm form, HttpServletResponse response, Model model,
			RedirectAttributes next) {
		PatientListView list = this.desk.list(new PatientListId(id));
		List<Problem> problems = this.columns.save(list.id(), form.seenAttempt(), form.answers());
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(list, form, problems, model);
		}
		next.addFlashAttribute("flash", Notice.done("Your columns are matched. The portal remembers it for your care "
				+ "system's next files; you can change it at any time."));
		return "redirect:/patient-lists/" + id;
	}

	private String show(PatientListView list, ColumnsForm form, List<Problem> problems, Model model) {
		this.trail.recordView(PatientListEvent.viewed("columns", list));
		model.addAttribute("page", ColumnsPage.of(list, this.columns.columns(list.id()), form, problems));
		return "intake/columns/match";
	}

}
