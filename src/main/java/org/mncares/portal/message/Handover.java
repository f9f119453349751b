package org.mncares.portal.message;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * How an attempt to hand a message to the mail server ended.
 *
 * @param result how
 * @param why a sentence without any identifier
 */
record Handover(Result result, String why) {

	static final Handover TAKEN = new Handover(Result.TAKEN, "");

	private static final int PERMANENT = 500;

	/** The ways in which it can end. */
	enum Result {

		/** The server took the message. */
		TAKEN,
		/** It surely did not, and may do so later. */
		LATER,
		/** It surely did not, and will not. */
		REFUSED,
		/** Nobody knows: the whole message was sent, but no answer came. */
		UNCERTAIN,
		/** What the message was for is not there any more. */
		DROPPED

	}

	static Handover later(String why) {
		return new Handover(Result.LATER, why);
	}

	/**
	 * What an exception tells.
	 * @param written whether the whole message had been written to the server
	 */
	static Handover of(MailException failure, boolean written) {
		if (failure instanceof MailAuthenticationException) {
			return later("The mail server did not accept the portal's user name and password.");
		}
		int code = code(failure, 0);
		if (code >= PERMANENT) {
			return new Handover(Result.REFUSED,
					"The mail server refused the message or its recipient's address" + " (SMTP code " + code + ").");
		}
		if (code > 0) {
			return later("The mail server put the message off (SMTP code " + code + ").");
		}
		if (written) {
			return new Handover(Result.UNCERTAIN, "The connection to the mail server broke off after the message had"
					+ " been sent and before the answer came: it may have arrived.");
		}
		return later("The mail server could not be reached, or the connection broke off.");
	}

	/** The server's answer, if one is among the causes; 0 if none is. */
	private static int code(@Nullable Throwable failure, int depth) {
		if (failure == null || depth > 10) {
			return 0;
		}
		int own = switch (failure) {
			case SMTPAddressFailedException address -> address.getReturnCode();
			case SMTPSenderFailedException sender -> sender.getReturnCode();
			case SMTPSendFailedException send -> send.getReturnCode();
			default -> 0;
		};
		if (own > 0) {
			return own;
		}
		int nested = (failure instanceof MessagingException messaging) ? code(messaging.getNextException(), depth + 1)
				: 0;
		if (nested == 0 && failure instanceof MailSendException send) {
			for (Exception failed : send.getMessageExceptions()) {
				nested = (nested > 0) ? nested : code(failed, depth + 1);
			}
		}
		return (nested > 0) ? nested : code(failure.getCause(), depth + 1);
	}

}
