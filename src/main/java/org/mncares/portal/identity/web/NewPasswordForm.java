package org.mncares.portal.identity.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.identity.InvitationView;
import org.mncares.portal.identity.PersonRules;

import org.springframework.validation.Errors;

/**
 * What somebody types who comes by a link to choose a password; by an invitation, with
 * their name and title.
 *
 * @param name the name
 * @param title the job title
 * @param fresh the new password
 * @param again the new password once more
 */
record NewPasswordForm(String name, String title, String fresh, String again) {

	static final NewPasswordForm EMPTY = new NewPasswordForm("", "", "", "");

	NewPasswordForm {
		name = Objects.requireNonNullElse(name, "");
		title = Objects.requireNonNullElse(title, "");
		fresh = Objects.requireNonNullElse(fresh, "");
		again = Objects.requireNonNullElse(again, "");
	}

	static NewPasswordForm of(InvitationView invitation) {
		return new NewPasswordForm(invitation.name(), invitation.title(), "", "");
	}

	void checkPerson(Errors problems) {
		reject(problems, "name", PersonRules.problemOfName(this.name));
		reject(problems, "title", PersonRules.problemOfTitle(this.title));
	}

	void checkPassword(Errors problems) {
		if (this.fresh.isEmpty()) {
			reject(problems, "fresh", "Enter a password.");
		}
		else if (!this.fresh.equals(this.again)) {
			reject(problems, "again", "This differs from the password above. Enter the same again.");
		}
	}

	private static void reject(Errors problems, String field, @Nullable String sentence) {
		if (sentence != null) {
			problems.rejectValue(field, "unfit", sentence);
		}
	}

	@Override
	public String toString() {
		return "NewPasswordForm[]";
	}

}
