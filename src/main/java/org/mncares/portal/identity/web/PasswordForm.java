package org.mncares.portal.identity.web;

import org.springframework.validation.Errors;

/**
 * What is typed to change a password.
 *
 * @param present the present password
 * @param fresh the new one
 * @param again the new one once more
 */
record PasswordForm(String present, String fresh, String again) {

	PasswordForm {
		present = (present != null) ? present : "";
		fresh = (fresh != null) ? fresh : "";
		again = (again != null) ? again : "";
	}

	void check(Errors problems) {
		if (this.present.isEmpty()) {
			problems.rejectValue("present", "missing", "Enter your present password.");
		}
		if (this.fresh.isEmpty()) {
			problems.rejectValue("fresh", "missing", "Enter a new password.");
		}
		else if (!this.fresh.equals(this.again)) {
			problems.rejectValue("again", "different", "This differs from the new password. Enter the same again.");
		}
	}

	@Override
	public String toString() {
		return "PasswordForm[]";
	}

}
