package org.mncares.portal.message;

import java.util.Optional;

import org.springframework.mail.javamail.JavaMailSender;

/**
 * The mail server to which messages are handed, if one is configured.
 */
interface MailServer {

	/** How to reach it; nothing where this portal sends no e-mail. */
	Optional<JavaMailSender> sender();

}
