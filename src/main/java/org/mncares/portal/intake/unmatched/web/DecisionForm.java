package org.mncares.portal.intake.unmatched.web;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PayorId;
import org.mncares.portal.payor.PayorDecision;
import org.mncares.portal.payor.Suggestion;

import org.springframework.validation.BindingResult;

/**
 * What an administrator says about a value that no payor matches.
 *
 * @param meaning PARTNER, OTHER, APART or ASIDE
 * @param partner the partner's id
 * @param other a payor that is no partner and has a name already
 * @param newOther the name of one that has none yet
 */
record DecisionForm(@Nullable String meaning, @Nullable String partner, @Nullable String other,
		@Nullable String newOther, @Nullable String reason) {

	static final DecisionForm EMPTY = new DecisionForm(null, null, null, null, null);

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_REASON = 500;

	/** Filled in as a suggestion has it, for the person to look at. */
	static DecisionForm of(Suggestion suggestion) {
		return (suggestion.partner() != null)
				? new DecisionForm("PARTNER", suggestion.partner().toString(), null, null, null)
				: new DecisionForm("OTHER", null, suggestion.name(), null, null);
	}

	void check(boolean masked, List<String> partners, BindingResult problems) {
		switch (text(this.meaning)) {
			case "PARTNER" -> {
				if (!partners.contains(text(this.partner))) {
					problems.rejectValue("partner", "missing", "Choose the partner that it means.");
				}
			}
			case "OTHER" -> checkOther(problems);
			case "APART", "ASIDE" -> {
				// Nothing more to say.
			}
			default -> problems.rejectValue("meaning", "missing", "Choose what it means.");
		}
		if (masked && !isAside() && !problems.hasErrors()) {
			problems.rejectValue("meaning", "masked",
					"This value may identify a person, so it is never remembered. Set it aside.");
		}
		if (text(this.reason).length() > LONGEST_REASON) {
			problems.rejectValue("reason", "length", "Shorten the reason to 500 characters.");
		}
		if (isAside() && text(this.reason).isEmpty()) {
			problems.rejectValue("reason", "missing", "Say why it is set aside.");
		}
	}

	private void checkOther(BindingResult problems) {
		String name = text(this.newOther);
		if (name.isEmpty() == text(this.other).isEmpty()) {
			problems.rejectValue("newOther", "one", "Choose a payor above or enter the name of a new one.");
		}
		else if (name.length() > LONGEST_NAME || CONTROL.matcher(name).find()) {
			problems.rejectValue("newOther", "form", "Enter a name of up to 200 characters on one line.");
		}
	}

	boolean isAside() {
		return "ASIDE".equals(this.meaning);
	}

	String why() {
		return text(this.reason);
	}

	PayorDecision toDecision(String written) {
		return switch (text(this.meaning)) {
			case "PARTNER" -> PayorDecision.partner(written,
					new PayorId(Long.parseLong(Objects.requireNonNull(this.partner))), why());
			case "OTHER" -> PayorDecision.other(written,
					text(this.other).isEmpty() ? text(this.newOther) : text(this.other), why());
			default -> PayorDecision.apart(written, why());
		};
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
