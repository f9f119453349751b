package org.mncares.portal.survey.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.survey.SurveySignature;

import org.springframework.validation.Errors;

/**
 * What a person fills in to sign a survey. The password is never shown again.
 *
 * @param revision the revision of the answers that were looked through
 * @param agreed {@code true} when the statement was ticked
 * @param printedName the name as printed
 * @param printedTitle the title as printed
 * @param password the person's password, given again
 */
record SignForm(String revision, String agreed, String printedName, String printedTitle, String password) {

	SignForm(@Nullable String revision, @Nullable String agreed, @Nullable String printedName,
			@Nullable String printedTitle, @Nullable String password) {
		this.revision = (revision != null) ? revision : "";
		this.agreed = (agreed != null) ? agreed : "";
		this.printedName = (printedName != null) ? printedName : "";
		this.printedTitle = (printedTitle != null) ? printedTitle : "";
		this.password = (password != null) ? password : "";
	}

	static SignForm of(Caller caller) {
		return new SignForm(null, null, caller.name(), caller.title(), null);
	}

	/** Finds everything that is missing at once. */
	void check(Errors problems) {
		if (!isAgreed()) {
			problems.rejectValue("agreed", "missing",
					"Tick the statement. If it is not true, change the answers first.");
		}
		require(problems, "printedName", this.printedName, "Write your name as it is to be printed.");
		require(problems, "printedTitle", this.printedTitle, "Write your title as it is to be printed.");
		require(problems, "password", this.password, "Type your password again: it is your signature.");
	}

	public boolean isAgreed() {
		return this.agreed.equals("true");
	}

	SurveySignature signature() {
		long seen = this.revision.matches("\\d{1,18}") ? Long.parseLong(this.revision) : -1;
		return new SurveySignature(seen, this.printedName, this.printedTitle, isAgreed(), this.password);
	}

	private static void require(Errors problems, String field, String value, String message) {
		if (value.isBlank()) {
			problems.rejectValue(field, "missing", message);
		}
	}

	/** Not in logs, whatever happens. */
	@Override
	public String toString() {
		return "SignForm[]";
	}

}
