package org.mncares.portal.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.mncares.portal.message.Handover.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;

/**
 * Sends one message: claims it, hands it to the mail server outside of any transaction,
 * and keeps how that ended.
 */
@Service
class SendMessage {

	private static final Logger logger = LoggerFactory.getLogger(SendMessage.class);

	private final Deliveries deliveries;

	private final MailServer server;

	private final MailSettings settings;

	private final List<SecretLinks> links;

	SendMessage(Deliveries deliveries, MailServer server, MailSettings settings, List<SecretLinks> links) {
		this.deliveries = deliveries;
		this.server = server;
		this.settings = settings;
		this.links = links;
	}

	/**
	 * Sends a message, if it waits to be sent.
	 * @return when to ask again, if it has to be
	 */
	Optional<Instant> send(long id) {
		Deliveries.Claim claim = this.deliveries.claim(id);
		Delivery delivery = claim.delivery();
		if (delivery == null) {
			return Optional.ofNullable(claim.lookAgain());
		}
		Handover handover = handOver(delivery);
		if (handover.result() != Result.TAKEN) {
			logger.warn("Message {}, attempt {}: {}", id, delivery.attempt(), handover.why());
		}
		return this.deliveries.settle(delivery, handover);
	}

	private Handover handOver(Delivery delivery) {
		Optional<JavaMailSender> sender = this.server.sender();
		if (sender.isEmpty()) {
			return Handover.later("This portal has no mail server any more.");
		}
		try {
			String body = body(delivery);
			PlainMail mail = new PlainMail(Session.getInstance(new java.util.Properties()), delivery, body,
					this.settings);
			return send(sender.get(), mail);
		}
		catch (SecretLinks.LinkGone ex) {
			return new Handover(Result.DROPPED, "What its link would have opened was not there any more.");
		}
		catch (MessagingException | RuntimeException ex) {
			// The class is enough to look for it; the message might hold an address.
			logger.warn("Message {} could not be made: {}", delivery.message(), ex.getClass().getName());
			return new Handover(Result.REFUSED, "The message could not be made; the portal's log says more.");
		}
	}

	private static Handover send(JavaMailSender sender, PlainMail mail) {
		try {
			sender.send(mail);
			return Handover.TAKEN;
		}
		catch (MailException ex) {
			return Handover.of(ex, mail.isWritten());
		}
	}

	/** The text as it goes out; only here does the secret link stand in it. */
	private String body(Delivery delivery) {
		if (!delivery.kind().hasSecretLink()) {
			return delivery.body();
		}
		String link = this.links.stream()
			.filter((candidate) -> candidate.kinds().contains(delivery.kind()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Nobody makes links of this kind"))
			.link(delivery.reference());
		return delivery.body().replace(MessageText.LINK, link);
	}

}
