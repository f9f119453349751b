package org.mncares.portal.message.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.message.Contact;
import org.mncares.portal.message.ContactDetails;
import org.mncares.portal.message.MailAddress;

import org.springframework.validation.Errors;

/**
 * The study's contact details as an administrator types them.
 *
 * @param name who answers
 * @param email an e-mail address, or nothing
 * @param phone a telephone number, or nothing
 * @param hours when somebody answers, or nothing
 * @param revision what the edit is based on
 */
record StudyContactForm(String name, String email, String phone, String hours, String revision) {

	private static final int LONGEST = 200;

	private static final int LONGEST_PHONE = 40;

	StudyContactForm(@Nullable String name, @Nullable String email, @Nullable String phone, @Nullable String hours,
			@Nullable String revision) {
		this.name = Typed.line(name);
		this.email = Typed.line(email);
		this.phone = Typed.line(phone);
		this.hours = Typed.line(hours);
		this.revision = Typed.line(revision);
	}

	static StudyContactForm of(Contact.Stored stored) {
		ContactDetails details = stored.details();
		return new StudyContactForm(details.name(), details.email(), details.phone(), details.hours(),
				Long.toString(stored.revision()));
	}

	void check(Errors problems) {
		Typed.check(problems, "name", this.name, "who answers, for instance The MNCARES study team", LONGEST);
		if (!this.email.isEmpty() && !MailAddress.isFit(this.email)) {
			problems.rejectValue("email", "unfit",
					"This is not an e-mail address. Write one address, for instance study@example.org.");
		}
		Typed.checkIfThere(problems, "phone", this.phone, LONGEST_PHONE);
		if (!this.phone.isEmpty() && this.phone.chars().filter(Character::isDigit).count() < 7) {
			problems.rejectValue("phone", "unfit", "This is not a telephone number. Write it as 612-555-0100.");
		}
		Typed.checkIfThere(problems, "hours", this.hours, LONGEST);
		if (this.email.isEmpty() && this.phone.isEmpty()) {
			problems.reject("missing", "Enter an e-mail address or a telephone number, so that people can ask.");
		}
	}

	ContactDetails details() {
		return new ContactDetails(this.name, this.email, this.phone, this.hours);
	}

	long basedOn() {
		return this.revision.matches("\\d{1,18}") ? Long.parseLong(this.revision) : -1;
	}

}
