package org.mncares.portal.message;

import org.springframework.stereotype.Component;

/**
 * Tells other modules whether e-mail is sent, and how links into the portal begin.
 */
@Component
public class MailSettings {

	private final MessageSettings settings;

	private final MailServer server;

	MailSettings(MessageSettings settings, MailServer server) {
		this.settings = settings;
		this.server = server;
	}

	/** Whether there is a mail server; without one nothing is sent. */
	public boolean configured() {
		return this.server.sender().isPresent();
	}

	/**
	 * Where people reach the portal, without a slash at its end, for instance
	 * {@code https://portal.example.org}.
	 */
	public String address() {
		return this.settings.address();
	}

	/** How the study calls itself, for instance {@code MNCARES Study}. */
	public String study() {
		return this.settings.mail().study();
	}

	/** The address from which messages come. */
	public String from() {
		return this.settings.from();
	}

	/** The portal's own host, as it stands in message ids. */
	String domain() {
		return this.settings.domain();
	}

}
