package org.mncares.portal.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims a message before it is sent and keeps how that ended, each in a transaction of
 * its own. A claim that was never settled belonged to a portal that died: whether the
 * server took the message is then not known, and it is not sent again unless a person
 * says so.
 */
@Service
@Transactional
class Deliveries {

	private static final String CUT_OFF = "The portal stopped while it was sending this message: it may have arrived.";

	private final OutgoingMessages messages;

	private final MessageSettings settings;

	private final ApplicationEventPublisher events;

	Deliveries(OutgoingMessages messages, MessageSettings settings, ApplicationEventPublisher events) {
		this.messages = messages;
		this.settings = settings;
		this.events = events;
	}

	/** Claims a message, if it waits to be sent. */
	Claim claim(long id) {
		OutgoingMessage message = this.messages.lock(id).orElse(null);
		if (message == null) {
			return Claim.NOTHING;
		}
		return switch (message.state()) {
			case QUEUED -> new Claim(message.claim(Instant.now()), null);
			case SENDING -> lookAgain(message);
			default -> Claim.NOTHING;
		};
	}

	/**
	 * Keeps how an attempt ended.
	 * @return when the next one is due, if one is
	 */
	Optional<Instant> settle(Delivery attempt, Handover handover) {
		OutgoingMessage message = this.messages.lock(attempt.message()).orElseThrow();
		if (handover.result() == Handover.Result.TAKEN) {
			message.sent(attempt.attempt(), Instant.now());
			publish("message.sent", message);
			return Optional.empty();
		}
		if (message.state() != MessageState.SENDING || message.attempts() != attempt.attempt()) {
			return Optional.empty();
		}
		return switch (handover.result()) {
			case LATER -> later(message, handover.why());
			case DROPPED -> {
				message.dropped(handover.why());
				publish("message.withdrawn", message);
				yield Optional.empty();
			}
			default -> fail(message, handover.why());
		};
	}

	private Claim lookAgain(OutgoingMessage message) {
		if (Instant.now().isBefore(message.attemptEnds())) {
			return new Claim(null, message.attemptEnds());
		}
		fail(message, CUT_OFF);
		return Claim.NOTHING;
	}

	private Optional<Instant> later(OutgoingMessage message, String why) {
		Instant now = Instant.now();
		if (now.isAfter(message.queuedAt().plus(this.settings.mail().patience()))) {
			return fail(message, why + " It was tried for " + this.settings.mail().patience().toHours() + " hours.");
		}
		message.putOff(why);
		return Optional.of(now.plus(pause(message.attempts())));
	}

	private Optional<Instant> fail(OutgoingMessage message, String why) {
		message.fail(why);
		publish("message.failed", message);
		return Optional.empty();
	}

	/** Doubles with each attempt, up to the longest. */
	private Duration pause(int attempts) {
		Duration pause = this.settings.mail().firstPause().multipliedBy(1L << Math.clamp(attempts - 1, 0, 16));
		Duration longest = this.settings.mail().longestPause();
		return (pause.compareTo(longest) < 0) ? pause : longest;
	}

	private void publish(String action, OutgoingMessage message) {
		this.events.publishEvent(MessageEvent.of(action, message));
	}

	/**
	 * What there is to do.
	 *
	 * @param delivery the attempt to make, if there is one
	 * @param lookAgain when to look again, where another attempt is under way
	 */
	record Claim(@Nullable Delivery delivery, @Nullable Instant lookAgain) {

		static final Claim NOTHING = new Claim(null, null);

	}

}
