package org.mncares.portal.intake.web;

import java.util.Arrays;
import java.util.List;

import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.RuleGroup;
import org.mncares.portal.intake.rule.Severity;
import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The help page of the patient list: every column and every rule.
 */
@Controller
class RuleHelpController {

	@GetMapping("/help/patient-list")
	String page(Model model) {
		model.addAttribute("columns", Column.ofTemplate());
		model.addAttribute("columnsVersion", Column.CATALOGUE_VERSION);
		model.addAttribute("groups",
				Arrays.stream(RuleGroup.values()).map(Group::of).filter((group) -> !group.rules().isEmpty()).toList());
		model.addAttribute("rulesVersion", Rule.CATALOGUE_VERSION);
		return "intake/rule-help";
	}

	/**
	 * The rules about one thing.
	 *
	 * @param title what they are about
	 * @param rules the rules by code
	 */
	record Group(String title, List<RuleLine> rules) {

		static Group of(RuleGroup group) {
			return new Group(group.title(),
					Arrays.stream(Rule.values()).filter((rule) -> rule.group() == group).map(RuleLine::new).toList());
		}

	}

	/**
	 * A rule with what its severity means.
	 *
	 * @param rule the rule
	 */
	record RuleLine(Rule rule) {

		public StatusTag tag() {
			return switch (this.rule.severity()) {
				case FILE -> new StatusTag("File not read", Tone.BAD);
				case REFUSAL -> new StatusTag("List refused", Tone.BAD);
				case ERROR -> new StatusTag("Error", Tone.BAD);
				case WARNING -> new StatusTag("Warning", Tone.WARN);
				case NOT_ELIGIBLE -> new StatusTag("Not eligible", Tone.PLAIN);
				case NOTE -> new StatusTag("Note", Tone.INFO);
			};
		}

	}

}
