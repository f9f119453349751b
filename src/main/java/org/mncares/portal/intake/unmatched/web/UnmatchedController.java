package org.mncares.portal.intake.unmatched.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditTrail;
import org.mncares.portal.intake.check.CheckOpenLists;
import org.mncares.portal.intake.unmatched.PayorValueEvent;
import org.mncares.portal.intake.unmatched.UnmatchedPayors;
import org.mncares.portal.intake.unmatched.UnmatchedValue;
import org.mncares.portal.payor.MappingView;
import org.mncares.portal.payor.Suggestion;
import org.mncares.portal.web.Choice;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The values that lists hold as payors and nothing matches: what waits, deciding about
 * one, and having open lists checked again.
 */
@Controller
@RequestMapping("/admin/unmatched-payors")
class UnmatchedController {

	private static final String QUEUE = "redirect:/admin/unmatched-payors";

	private static final int MOST_SHOWN = 200;

	private final UnmatchedPayors unmatched;

	private final CheckOpenLists openLists;

	private final UnmatchedPages pages;

	private final AuditTrail trail;

	private final Formats formats;

	UnmatchedController(UnmatchedPayors unmatched, CheckOpenLists openLists, UnmatchedPages pages, AuditTrail trail,
			Formats formats) {
		this.unmatched = unmatched;
		this.openLists = openLists;
		this.pages = pages;
		this.trail = trail;
		this.formats = formats;
	}

	@GetMapping
	String queue(Model model) {
		List<UnmatchedValue> waiting = this.unmatched.waiting();
		recordLook(waiting);
		model.addAttribute("total", waiting.size());
		model.addAttribute("waiting", waiting.stream().limit(MOST_SHOWN).toList());
		model.addAttribute("aside", this.unmatched.setAside());
		model.addAttribute("open", this.openLists.open());
		return "intake/unmatched-queue";
	}

	@GetMapping("/check-again")
	String askToCheck(Model model) {
		model.addAttribute("open", this.openLists.open());
		model.addAttribute("careSystems", this.pages.names(this.openLists.open().careSystems()));
		return "intake/unmatched-check";
	}

	@PostMapping("/check-again")
	String checkAgain(RedirectAttributes next) {
		int lists = this.openLists.checkAgain();
		next.addFlashAttribute("flash", Notice.done(this.formats.count(lists, "open list is", "open lists are")
				+ " checked again. This page counts anew as each check ends."));
		return QUEUE;
	}

	@GetMapping("/{id:\\d{1,18}}")
	String ask(@PathVariable long id, @RequestParam(required = false) @Nullable Integer suggestion, Model model,
			RedirectAttributes next) {
		Optional<UnmatchedValue> value = this.unmatched.find(id);
		recordLook(value.stream().toList());
		if (value.isEmpty()) {
			return gone(next);
		}
		List<Suggestion> suggestions = this.unmatched.suggest(value.get());
		boolean chosen = suggestion != null && suggestion >= 1 && suggestion <= suggestions.size();
		model.addAttribute("form",
				chosen ? DecisionForm.of(suggestions.get(Objects.requireNonNull(suggestion) - 1)) : DecisionForm.EMPTY);
		return show(value.get(), model);
	}

	@PostMapping("/{id:\\d{1,18}}")
	String decide(@PathVariable long id, @ModelAttribute("form") DecisionForm form, BindingResult problems, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		Optional<UnmatchedValue> found = this.unmatched.find(id);
		if (found.isEmpty()) {
			return gone(next);
		}
		UnmatchedValue value = found.get();
		form.check(value.masked(), this.pages.partners().stream().map(Choice::value).toList(), problems);
		if (problems.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return show(value, model);
		}
		try {
			next.addFlashAttribute("flash", Notice.done(form.isAside() ? setAside(value, form) : map(value, form)));
			return QUEUE;
		}
		catch (Conflict | IllegalArgumentException ex) {
			problems.reject("refused", Objects.requireNonNullElse(ex.getMessage(), "This could not be saved."));
			response.setStatus((ex instanceof Conflict) ? HttpServletResponse.SC_CONFLICT
					: HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return show(value, model);
		}
	}

	@PostMapping("/{id:\\d{1,18}}/waiting")
	String takeBack(@PathVariable long id, RedirectAttributes next) {
		this.unmatched.takeBack(id);
		next.addFlashAttribute("flash", Notice.done("The value waits for a decision again."));
		return QUEUE;
	}

	/**
	 * A value may be a person's name in the wrong column, so each care system can see
	 * that its values were looked at; before they are shown.
	 */
	private void recordLook(List<UnmatchedValue> values) {
		values.stream()
			.flatMap((value) -> value.careSystems().stream())
			.distinct()
			.map(PayorValueEvent::viewed)
			.forEach(this.trail::recordView);
	}

	private String setAside(UnmatchedValue value, DecisionForm form) {
		this.unmatched.setAside(value.id(), form.why());
		return "The value was set aside in the lists that hold it.";
	}

	private String map(UnmatchedValue value, DecisionForm form) {
		MappingView mapping = this.unmatched.decide(value, form.toDecision(value.written()));
		return switch (mapping.meaning()) {
			case PARTNER -> "The value means " + mapping.target()
					+ " from now on. Check open lists again, and re-apply names to accepted patients, when you are done.";
			case OTHER -> "The value means " + mapping.target() + ", which is no partner.";
			case APART -> "The value is kept apart and does not wait any more.";
		};
	}

	private static String gone(RedirectAttributes next) {
		next.addFlashAttribute("flash", Notice
			.warning("This value does not wait any more: somebody decided about it, or no list holds it now."));
		return QUEUE;
	}

	private String show(UnmatchedValue value, Model model) {
		model.addAttribute("value", value);
		model.addAttribute("careSystems", this.pages.names(value.careSystems()));
		model.addAttribute("suggestions", this.unmatched.suggest(value));
		model.addAttribute("meanings", UnmatchedPages.meanings(value.masked()));
		model.addAttribute("partners", this.pages.partners());
		model.addAttribute("others", this.pages.others());
		return "intake/unmatched-value";
	}

}
