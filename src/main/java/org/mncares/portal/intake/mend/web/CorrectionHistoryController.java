package org.mncares.portal.intake.mend.web;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.audit.AuditTrail;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.mend.CorrectCells;
import org.mncares.portal.intake.mend.Corrected;
import org.mncares.portal.intake.mend.MendDesk;
import org.mncares.portal.web.Notice;
import org.mncares.portal.web.Paging;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Everything that was corrected in a list, and taking it back.
 */
@Controller
class CorrectionHistoryController {

	private static final int PAGE_SIZE = 50;

	private final PatientListDesk lists;

	private final MendDesk desk;

	private final CorrectCells correct;

	private final AuditTrail trail;

	CorrectionHistoryController(PatientListDesk lists, MendDesk desk, CorrectCells correct, AuditTrail trail) {
		this.lists = lists;
		this.desk = desk;
		this.correct = correct;
		this.trail = trail;
	}

	@GetMapping(CorrectionsController.CORRECTIONS + "/history")
	String history(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
		PatientListView list = this.lists.list(new PatientListId(id));
		this.trail.recordView(PatientListEvent.viewed("corrections", list));
		Paging paging = new Paging(Math.max(1, page), PAGE_SIZE, this.desk.made(list.id()),
				"/patient-lists/" + id + "/corrections/history");
		model.addAttribute("list", list);
		model.addAttribute("paging", paging);
		model.addAttribute("corrected", this.desk.corrected(list.id()));
		model.addAttribute("corrections", this.desk.history(list.id(), paging.offset(), PAGE_SIZE));
		return "intake/corrections-history";
	}

	@PostMapping(CorrectionsController.CORRECTIONS + "/{correction:[1-9]\\d{0,17}}/undo")
	String undo(@PathVariable long id, @PathVariable long correction, HttpServletResponse response,
			RedirectAttributes next) {
		PatientListId list = this.lists.list(new PatientListId(id)).id();
		Corrected done = this.correct.undo(list, correction);
		if (done.result() != Corrected.Result.CHECKED) {
			return CorrectionsController.away(list, done, false, response, next);
		}
		next.addFlashAttribute("flash",
				Notice.done("The correction is taken back. What it concerns was checked again."));
		return "redirect:/patient-lists/" + list + "/corrections/history";
	}

}
