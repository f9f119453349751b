package org.mncares.portal.payor.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.payor.ContactDetails;
import org.mncares.portal.payor.ContactView;
import org.mncares.portal.web.Typed;

import org.springframework.validation.BindingResult;

/**
 * A contact as an administrator types it.
 *
 * @param revision on which an edit is based
 */
record ContactForm(@Nullable String name, @Nullable String role, @Nullable String email, @Nullable String phone,
		@Nullable Long revision) {

	static final ContactForm EMPTY = new ContactForm(null, null, null, null, null);

	private static final int LONGEST = 100;

	private static final int LONGEST_ADDRESS = 254;

	static ContactForm of(ContactView contact) {
		ContactDetails details = contact.details();
		return new ContactForm(details.name(), details.role(), details.email(), details.phone(), contact.revision());
	}

	void check(BindingResult problems) {
		ContactDetails details = toDetails();
		if (details.name().isEmpty()) {
			problems.rejectValue("name", "missing", "Enter the person's name.");
		}
		fits("name", details.name(), LONGEST, problems);
		fits("role", details.role(), LONGEST, problems);
		fits("email", details.email(), LONGEST_ADDRESS, problems);
		if (!problems.hasFieldErrors("email") && !details.email().isEmpty()
				&& !ContactDetails.isAddress(details.email())) {
			problems.rejectValue("email", "form", "Enter one e-mail address, such as kim@payor.example.");
		}
		checkPhone(details.phone(), problems);
		if (details.email().isEmpty() && details.phone().isEmpty() && !problems.hasErrors()) {
			problems.rejectValue("email", "missing",
					"Enter an e-mail address or a phone number: one way to reach them.");
		}
	}

	private static void checkPhone(String phone, BindingResult problems) {
		String digits = phone.replaceAll("[^0-9]", "");
		if (!phone.isEmpty() && (!phone.matches("[0-9+(). /x-]{1,40}") || digits.length() < 10)) {
			problems.rejectValue("phone", "form", "Enter a phone number with its area code, such as 612-555-0100 x12.");
		}
	}

	private static void fits(String field, String text, int longest, BindingResult problems) {
		Typed.problem(text, longest).ifPresent((problem) -> problems.rejectValue(field, "form", problem));
	}

	ContactDetails toDetails() {
		return new ContactDetails(Typed.text(this.name), Typed.text(this.role), Typed.text(this.email),
				Typed.text(this.phone));
	}

	long basedOn() {
		return (this.revision != null) ? this.revision : -1;
	}

}
