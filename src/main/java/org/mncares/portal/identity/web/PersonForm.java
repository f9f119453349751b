package org.mncares.portal.identity.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.AccountChange;
import org.mncares.portal.identity.AccountView;
import org.mncares.portal.identity.CannotInvite;
import org.mncares.portal.identity.NewInvitation;
import org.mncares.portal.identity.PersonRules;
import org.mncares.portal.identity.Role;
import org.mncares.portal.web.CareSystemName;
import org.mncares.portal.web.CareSystemNames;

import org.springframework.validation.Errors;

/**
 * What is typed about a person, to invite them or to change their account.
 *
 * @param email the e-mail address; not asked for to change an account
 * @param name the name
 * @param title the job title
 * @param position what they are
 * @param careSystem the code of the care system of its staff
 * @param revision of which state of the account a change is
 */
record PersonForm(String email, String name, String title, String position, String careSystem, String revision) {

	static final PersonForm EMPTY = new PersonForm("", "", "", "", "", "");

	PersonForm {
		email = Objects.requireNonNullElse(email, "");
		name = Objects.requireNonNullElse(name, "");
		title = Objects.requireNonNullElse(title, "");
		position = Objects.requireNonNullElse(position, "");
		careSystem = Objects.requireNonNullElse(careSystem, "");
		revision = Objects.requireNonNullElse(revision, "");
	}

	static PersonForm of(AccountView account, CareSystemNames names) {
		CareSystemId system = account.person().careSystem();
		return new PersonForm(account.person().email(), account.person().name(), account.person().title(),
				Position.of(account.person()).name(),
				(system != null) ? names.find(system).map(CareSystemName::code).orElse("") : "",
				Long.toString(account.revision()));
	}

	/** The same for somebody of a care system that nobody has to choose. */
	PersonForm within(String code) {
		return new PersonForm(this.email, this.name, this.title, this.position, code, this.revision);
	}

	void checkEmail(Errors problems) {
		reject(problems, "email", PersonRules.problemOfEmail(this.email));
	}

	void check(Errors problems, CareSystemNames names) {
		reject(problems, "name", PersonRules.problemOfName(this.name));
		reject(problems, "title", PersonRules.problemOfTitle(this.title));
		Position wanted = Position.of(this.position);
		if (wanted == null) {
			reject(problems, "position", "Choose a role.");
		}
		else {
			reject(problems, "careSystem", problemOfCareSystem(wanted, names));
		}
	}

	/** Only after {@link #check} found nothing. */
	NewInvitation invitation(CareSystemNames names) {
		Position wanted = Objects.requireNonNull(Position.of(this.position));
		return new NewInvitation(this.email, this.name, this.title, wanted.role(), chosen(names), wanted.isManager());
	}

	/** Only after {@link #check} found nothing. */
	AccountChange change(CareSystemNames names) {
		Position wanted = Objects.requireNonNull(Position.of(this.position));
		return new AccountChange(this.name, this.title, wanted.role(), chosen(names), wanted.isManager());
	}

	/** The revision, or one that never was. */
	long revisionNumber() {
		return this.revision.matches("[0-9]{1,18}") ? Long.parseLong(this.revision) : -1;
	}

	static void reject(Errors problems, CannotInvite reasons) {
		reasons.problems().forEach((problem) -> reject(problems, problem.field(), problem.sentence()));
	}

	private @Nullable String problemOfCareSystem(Position wanted, CareSystemNames names) {
		boolean staff = wanted.role() == Role.CARE_SYSTEM;
		if (!staff) {
			return this.careSystem.isBlank() ? null
					: "People of the study belong to no care system. Choose none here, or another role.";
		}
		if (this.careSystem.isBlank()) {
			return "Choose the care system.";
		}
		return chosen(names) != null ? null : "There is no such care system any more. Choose one of the list.";
	}

	private @Nullable CareSystemId chosen(CareSystemNames names) {
		return this.careSystem.isBlank() ? null
				: names.byCode(this.careSystem).filter(names.standing()::contains).map(CareSystemName::id).orElse(null);
	}

	private static void reject(Errors problems, String field, @Nullable String sentence) {
		if (sentence != null) {
			problems.rejectValue(field, "unfit", sentence);
		}
	}

}
