package org.mncares.portal.intake.objection.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditTrail;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.intake.objection.FoundPatient;
import org.mncares.portal.intake.objection.ObjectionEvent;
import org.mncares.portal.intake.objection.RecordObjection;
import org.mncares.portal.web.Choice;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.NavigationItem;
import org.mncares.portal.web.Notice;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Records that a patient objects to research after the list was accepted, in two steps.
 * The patient's ID is in the body of the first request and nowhere else.
 */
@Controller
@RequestMapping("/objections")
class ObjectionController {

	private static final String START = "redirect:/objections";

	private final RecordObjection objections;

	private final CurrentCaller caller;

	private final AuditTrail trail;

	private final Formats formats;

	private final Clock clock;

	ObjectionController(RecordObjection objections, CurrentCaller caller, AuditTrail trail, Formats formats,
			Clock clock) {
		this.objections = objections;
		this.caller = caller;
		this.trail = trail;
		this.formats = formats;
		this.clock = clock;
	}

	@Bean
	static NavigationItem objectionsEntry() {
		return new NavigationItem(30, "Objections", "/objections", Set.of("CARE_SYSTEM"));
	}

	@GetMapping
	String page(Model model) {
		model.addAttribute("form", new ObjectionForm(null));
		return show(model);
	}

	@PostMapping
	String find(@ModelAttribute("form") ObjectionForm form, BindingResult problems, HttpSession session, Model model,
			HttpServletResponse response) {
		form.check(problems);
		List<String> found = problems.hasErrors() ? List.of() : this.objections.find(form.patient());
		if (!found.isEmpty()) {
			session.setAttribute(ObjectionInHand.NAME,
					new ObjectionInHand(found, this.objections.areSeveral(found), this.clock.instant()));
			return "redirect:/objections/confirmation";
		}
		if (!problems.hasErrors()) {
			problems.rejectValue("patient", "unknown", whyNot(form.patient()));
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return show(model);
	}

	@GetMapping("/confirmation")
	String ask(HttpSession session, Model model, RedirectAttributes next) {
		ObjectionInHand inHand = inHand(session);
		if (inHand == null) {
			return startAgain(next);
		}
		model.addAttribute("choice", new ObjectionChoice(null));
		return ask(inHand, session, model, next);
	}

	private String ask(ObjectionInHand inHand, HttpSession session, Model model, RedirectAttributes next) {
		CareSystemId own = this.caller.get().ownCareSystem();
		inHand.studyIds().forEach((id) -> this.trail.recordView(new ObjectionEvent(id, own)));
		List<FoundPatient> patients = this.objections.show(inHand.studyIds());
		if (patients.isEmpty()) {
			session.removeAttribute(ObjectionInHand.NAME);
			return startAgain(next);
		}
		model.addAttribute("patients", patients);
		model.addAttribute("several", inHand.several());
		model.addAttribute("choices", patients.stream().map((one) -> Choice.of(one.studyId(), label(one))).toList());
		return "intake/objection-confirmation";
	}

	@PostMapping("/confirmation")
	String withdraw(@ModelAttribute("choice") ObjectionChoice choice, BindingResult problems, HttpSession session,
			Model model, RedirectAttributes next, HttpServletResponse response) {
		ObjectionInHand inHand = inHand(session);
		if (inHand == null) {
			return startAgain(next);
		}
		List<String> objectors = choice.of(inHand, problems);
		if (problems.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return ask(inHand, session, model, next);
		}
		session.removeAttribute(ObjectionInHand.NAME);
		this.objections.withdraw(objectors);
		next.addFlashAttribute("flash",
				Notice.done("The objection was recorded on " + this.formats.day(this.clock.instant())
						+ ": the patient with the study ID " + String.join(", ", objectors)
						+ " is not in the study any more."));
		return START;
	}

	private String label(FoundPatient one) {
		LocalDate born = one.dateOfBirth();
		return ((one.name() != null) ? one.name() : "Name erased")
				+ ((born != null) ? ", born " + this.formats.date(born) : "") + ", study ID " + one.studyId();
	}

	private String whyNot(String patient) {
		Optional<Instant> objected = this.objections.objectedAt(patient);
		return objected
			.map((at) -> "The objection of the patient with this ID was recorded on " + this.formats.day(at)
					+ " already. There is nothing left to do.")
			.orElse("No patient with this ID was enrolled from a list of your care system. Check the ID. If the patient"
					+ " is in a list that the study has not accepted yet, leave the row out, or send the list again"
					+ " without it.");
	}

	private @Nullable ObjectionInHand inHand(HttpSession session) {
		return (session.getAttribute(ObjectionInHand.NAME) instanceof ObjectionInHand inHand
				&& !inHand.isOver(this.clock.instant())) ? inHand : null;
	}

	private String show(Model model) {
		model.addAttribute("earlier", this.objections.earlier());
		return "intake/objections";
	}

	private static String startAgain(RedirectAttributes next) {
		next.addFlashAttribute("flash",
				Notice.warning("Nothing was changed. Enter the patient ID again: a search is kept for ten minutes."));
		return START;
	}

}
