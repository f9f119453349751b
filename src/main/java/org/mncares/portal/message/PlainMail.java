package org.mncares.portal.message;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.mncares.portal.core.StudyTime;

/**
 * A plain-text e-mail with a message id of its own, which knows whether it was written to
 * the server whole.
 */
class PlainMail extends MimeMessage {

	private static final String CHARSET = StandardCharsets.UTF_8.name();

	/** RFC 5322. True time, whatever the clock of the demonstration says. */
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.US);

	private final String ownMessageId;

	private boolean written;

	PlainMail(Session session, Delivery delivery, String body, MailSettings settings) throws MessagingException {
		super(session);
		this.ownMessageId = delivery.messageId();
		setFrom(address(settings.from(), settings.study()));
		setRecipient(Message.RecipientType.TO, address(delivery.recipientAddress(), delivery.recipientName()));
		setSubject(delivery.subject(), CHARSET);
		setText(body, CHARSET, "plain");
		setHeader("Date", DATE.format(ZonedDateTime.now(StudyTime.ZONE)));
		// Nobody's out-of-office answers it (RFC 3834).
		setHeader("Auto-Submitted", "auto-generated");
	}

	/** Whether all of it was written; what failed before was surely not taken. */
	boolean isWritten() {
		return this.written;
	}

	@Override
	protected void updateMessageID() throws MessagingException {
		setHeader("Message-ID", this.ownMessageId);
	}

	@Override
	public void writeTo(OutputStream output, String[] ignored) throws IOException, MessagingException {
		super.writeTo(output, ignored);
		this.written = true;
	}

	/** An address that was stored before the rules were stricter is refused here. */
	private static InternetAddress address(String address, String name) throws MessagingException {
		if (!MailAddress.isFit(address) || !MailAddress.isFitName(name)) {
			throw new MessagingException("An address or name may not stand in a header");
		}
		try {
			InternetAddress named = new InternetAddress(address, name, CHARSET);
			named.validate();
			return named;
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
