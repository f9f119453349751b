package org.mncares.portal.intake.preview.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.audit.AuditTrail;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.preview.ExplainedRow;
import org.mncares.portal.intake.preview.ListChanges;
import org.mncares.portal.intake.preview.PreviewDesk;
import org.mncares.portal.web.Conflict;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who is not listed any more, and why a patient is or is not eligible. A patient's ID is
 * in the body of a request and nowhere else.
 */
@Controller
class PreviewController {

	private static final String LIST = "/patient-lists/{id:[1-9]\\d{0,17}}";

	private final PatientListDesk desk;

	private final ChangePages changes;

	private final AuditTrail trail;

	private final PreviewDesk preview;

	PreviewController(PatientListDesk desk, ChangePages changes, AuditTrail trail, PreviewDesk preview) {
		this.desk = desk;
		this.changes = changes;
		this.trail = trail;
		this.preview = preview;
	}

	/** The change of a large list, which its report asks for by itself. */
	@GetMapping(LIST + "/change")
	String change(@PathVariable long id, @RequestHeader(name = "HX-Request", defaultValue = "") String polled,
			Model model) {
		PatientListView list = open(id);
		model.addAttribute("list", list);
		model.addAttribute("change", this.changes.of(list.id()));
		return polled.isEmpty() ? "intake/change-page" : "intake/change :: card";
	}

	@GetMapping(LIST + "/gone")
	String gone(@PathVariable long id, Model model) {
		PatientListView list = open(id);
		this.trail.recordView(PatientListEvent.viewed("gone-patients", list));
		model.addAttribute("list", list);
		model.addAttribute("change", this.changes.of(list.id()));
		model.addAttribute("clinics", this.desk.clinics(list.id()));
		model.addAttribute("gone", this.preview.gone(list.id()));
		model.addAttribute("most", ListChanges.MOST_LISTED);
		return "intake/gone";
	}

	@GetMapping(LIST + "/patients")
	String ask(@PathVariable long id, @RequestParam(defaultValue = "") String row, Model model,
			HttpServletResponse response) {
		return row.isBlank() ? show(checked(id), PatientForm.EMPTY, model)
				: find(id, new PatientForm("", row), model, response);
	}

	@PostMapping(LIST + "/patients")
	String find(@PathVariable long id, PatientForm form, Model model, HttpServletResponse response) {
		PatientListView list = checked(id);
		if (!form.problem().isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problem", form.problem());
			return show(list, form, model);
		}
		this.trail.recordView(PatientListEvent.viewed("patient", list));
		List<ExplainedRow> found = new ArrayList<>();
		if (!form.patient().isEmpty()) {
			found.addAll(this.preview.explainPatient(list.id(), form.patient()));
		}
		else {
			found.addAll(this.preview.explainRow(list.id(), form.number()));
		}
		if (found.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problem", form.notFound());
		}
		model.addAttribute("found", found);
		return show(list, form, model);
	}

	private PatientListView open(long id) {
		PatientListView list = checked(id);
		if (list.status() != ListStatus.READY && list.status() != ListStatus.NEEDS_CORRECTION) {
			throw new Conflict(
					"List " + id + " is not open any more. Its receipt says what changed when it was signed.");
		}
		return list;
	}

	private PatientListView checked(long id) {
		PatientListView list = this.desk.list(new PatientListId(id));
		if (!list.status().hasReport() || list.isUnreadable() || list.takenOverFrom() != null) {
			throw new Conflict("List " + id + " has no rows to look at: it is \"" + list.status().tag().text() + "\".");
		}
		return list;
	}

	private static String show(PatientListView list, PatientForm form, Model model) {
		model.addAttribute("list", list);
		model.addAttribute("form", form);
		return "intake/patients";
	}

}
