package org.mncares.portal.message;

import java.util.Locale;

/**
 * What a message is for. Each kind has a text in {@code message/<kind>.txt}: its first
 * line is the subject, the rest the body, with {@code {name}} where a value goes.
 */
public enum MessageKind {

	/**
	 * Opens an account. Values: {@code inviter}, {@code role}, {@code expires}; its
	 * secret link.
	 */
	INVITATION("Invitation", true),

	/** Sets a new password. Values: {@code expires}; its secret link. */
	PASSWORD_RESET("Password reset", true),

	/**
	 * A patient list was accepted. Values: {@code list}, {@code cohort},
	 * {@code careSystem}, {@code page}.
	 */
	LIST_ACCEPTED("List accepted", false),

	/**
	 * A patient list came back. Values: {@code list}, {@code cohort}, {@code careSystem},
	 * {@code page}.
	 */
	LIST_RETURNED("List returned", false),

	/**
	 * The study withdrew its acceptance of a patient list. Values: {@code list},
	 * {@code cohort}, {@code careSystem}, {@code page}.
	 */
	ACCEPTANCE_WITHDRAWN("Acceptance withdrawn", false),

	/**
	 * The submission period ends. Values: {@code which}, {@code careSystem},
	 * {@code cohort}, {@code ends}, {@code missing}, {@code page}.
	 */
	REMINDER("Reminder", false);

	private final String label;

	private final boolean secretLink;

	MessageKind(String label, boolean secretLink) {
		this.label = label;
		this.secretLink = secretLink;
	}

	/** What people call it. */
	public String label() {
		return this.label;
	}

	/** Whether its text holds a link that only its recipient may see. */
	public boolean hasSecretLink() {
		return this.secretLink;
	}

	String template() {
		return "message/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
	}

}
