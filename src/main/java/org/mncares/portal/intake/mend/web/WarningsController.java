package org.mncares.portal.intake.mend.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.audit.AuditTrail;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.mend.ConfirmWarnings;
import org.mncares.portal.intake.mend.ConfirmedWarning;
import org.mncares.portal.intake.report.FindingGroup;
import org.mncares.portal.intake.report.ReportDesk;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Why warnings are right as they are: said of one kind, or of all at once.
 */
@Controller
class WarningsController {

	private static final String WARNINGS = "/patient-lists/{id:[1-9]\\d{0,17}}/warnings";

	private final PatientListDesk lists;

	private final ConfirmWarnings confirm;

	private final AuditTrail trail;

	private final ReportDesk reports;

	WarningsController(PatientListDesk lists, ConfirmWarnings confirm, AuditTrail trail, ReportDesk reports) {
		this.lists = lists;
		this.confirm = confirm;
		this.trail = trail;
		this.reports = reports;
	}

	@GetMapping(WARNINGS)
	String page(@PathVariable long id, Model model) {
		return show(this.lists.list(new PatientListId(id)), model);
	}

	@PostMapping(WARNINGS)
	String confirm(@PathVariable long id, @RequestParam(defaultValue = "") String key,
			@RequestParam(defaultValue = "") String reason, HttpServletResponse response, Model model,
			RedirectAttributes next) {
		PatientListView list = this.lists.list(new PatientListId(id));
		String why = reason.strip();
		if (why.isEmpty() || why.length() > ConfirmWarnings.LONGEST_REASON) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("reasonProblem", why.isEmpty() ? "Say why these are right."
					: "The reason is longer than " + ConfirmWarnings.LONGEST_REASON + " characters. Shorten it.");
			model.addAttribute("typedKey", key);
			model.addAttribute("typedReason", why);
			return show(list, model);
		}
		this.confirm.confirm(list.id(), key.isEmpty() ? WarningLine.open(lines(list)) : List.of(key), why);
		next.addFlashAttribute("flash", Notice.done("Your reason is kept with the list. The study reads it."));
		return "redirect:/patient-lists/" + id + "/warnings";
	}

	@PostMapping(WARNINGS + "/{confirmation:[1-9]\\d{0,17}}/undo")
	String undo(@PathVariable long id, @PathVariable long confirmation, RedirectAttributes next) {
		PatientListView list = this.lists.list(new PatientListId(id));
		this.confirm.undo(list.id(), confirmation);
		next.addFlashAttribute("flash", Notice.done("Your reason was taken back."));
		return "redirect:/patient-lists/" + id + "/warnings";
	}

	private String show(PatientListView list, Model model) {
		this.trail.recordView(PatientListEvent.viewed("warnings", list));
		if (!list.isOpenForCorrection()) {
			throw new Conflict("Reasons for warnings can no longer be given: list " + list.id() + " is now \""
					+ list.status().tag().text() + "\".");
		}
		model.addAttribute("list", list);
		model.addAttribute("lines", lines(list));
		return "intake/warnings";
	}

	private List<WarningLine> lines(PatientListView list) {
		Map<String, ConfirmedWarning> confirmed = this.confirm.of(list.id())
			.stream()
			.collect(Collectors.toMap(ConfirmedWarning::key, (one) -> one));
		return this.reports.report(list.id())
			.groups()
			.stream()
			.filter(FindingGroup::isWarning)
			.map((group) -> new WarningLine(group, confirmed.get(group.key())))
			.toList();
	}

}
