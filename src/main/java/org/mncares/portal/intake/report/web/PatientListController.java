package org.mncares.portal.intake.report.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.audit.AuditTrail;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.check.RetryCheck;
import org.mncares.portal.intake.columns.AnswerDateOrder;
import org.mncares.portal.intake.earlier.EarlierUploads;
import org.mncares.portal.intake.mend.ConfirmWarnings;
import org.mncares.portal.intake.preview.web.ChangePages;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.web.TakenOverPage;
import org.mncares.portal.web.NotFound;
import org.mncares.portal.web.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of one list: how far its check is, then what it found.
 */
@Controller
class PatientListController {

	private final PatientListDesk desk;

	private final ReportPages reports;

	private final RetryCheck retry;

	private final AnswerDateOrder dateOrder;

	private final ChangePages changes;

	private final EarlierUploads earlier;

	private final AuditTrail trail;

	private final ConfirmWarnings confirmed;

	PatientListController(PatientListDesk desk, ReportPages reports, RetryCheck retry, AnswerDateOrder dateOrder,
			ChangePages changes, EarlierUploads earlier, AuditTrail trail, ConfirmWarnings confirmed) {
		this.desk = desk;
		this.reports = reports;
		this.changes = changes;
		this.earlier = earlier;
		this.retry = retry;
		this.dateOrder = dateOrder;
		this.trail = trail;
		this.confirmed = confirmed;
	}

	@GetMapping("/patient-lists/{id:[1-9]\\d{0,17}}")
	String page(@PathVariable long id, HttpServletRequest request, HttpServletResponse response, Model model) {
		PatientListView list = this.desk.list(new PatientListId(id));
		if (request.getParameter("recognised") != null) {
			model.addAttribute("flash", Notice.warning("This very file was uploaded before, so nothing new was made. "
					+ "This is the list that it began as. (" + Rule.SAME_FILE.code() + ")"));
		}
		boolean polled = "true".equals(request.getHeader("HX-Request"));
		if (list.status().isBeingChecked() || list.status() == ListStatus.RECEIVING) {
			model.addAttribute("list", list);
			model.addAttribute("checking", this.reports.progress(list));
			return polled ? "intake/progress :: progress" : "intake/progress";
		}
		if (polled) {
			response.setHeader("HX-Refresh", "true");
			return "intake/progress :: done";
		}
		if (list.status() == ListStatus.FAILED) {
			model.addAttribute("page", this.reports.withoutFindings(list));
			return "intake/failed";
		}
		if (list.takenOverFrom() != null) {
			return TakenOverPage.show(list, "/patient-lists", this.desk, model);
		}
		this.trail.recordView(PatientListEvent.viewed("report", list));
		model.addAttribute("page", this.reports.of(list));
		model.addAttribute("earlier", this.earlier.of(list.id()).orElse(null));
		model.addAttribute("confirmed", this.confirmed.holding(list.id()));
		if (list.status() == ListStatus.READY) {
			this.changes.show(list, model);
		}
		return "intake/report";
	}

	/** Takes the answer to the question which comes first, or another answer. */
	@PostMapping("/patient-lists/{id:[1-9]\\d{0,17}}/date-order")
	String dateOrder(@PathVariable long id, @RequestParam(defaultValue = "") String column,
			@RequestParam(defaultValue = "") String first, RedirectAttributes next) {
		PatientListView list = this.desk.list(new PatientListId(id));
		Column dates = Column.match(column).orElseThrow(() -> new NotFound("column"));
		if (!first.equals("day") && !first.equals("month")) {
			throw new NotFound("order of dates");
		}
		this.dateOrder.answer(list.id(), dates, first.equals("day"));
		next.addFlashAttribute("flash", Notice
			.done(dates.label() + " is read with the " + first + " first. You can change that on this page."));
		return "redirect:/patient-lists/" + id;
	}

	@PostMapping("/patient-lists/{id:[1-9]\\d{0,17}}/retry")
	String retry(@PathVariable long id, RedirectAttributes next) {
		this.retry.retry(new PatientListId(id));
		next.addFlashAttribute("flash", Notice.done("The check begins again."));
		return "redirect:/patient-lists/" + id;
	}

}
