package org.mncares.portal.message;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;

/**
 * A message to be sent. Nothing in it names a patient, and no count below 11 is in its
 * values.
 *
 * @param kind what it is for
 * @param recipientName the name of the person who gets it
 * @param recipientAddress their e-mail address
 * @param careSystem the care system that it concerns, if it is one's
 * @param reference what it is about, for instance {@code invitation/17}; a person gets
 * one message of a kind and reference only
 * @param values what its text needs, see the kind; {@code page} is a path within the
 * portal
 */
public record NewMessage(MessageKind kind, String recipientName, String recipientAddress,
		@Nullable CareSystemId careSystem, String reference, Map<String, String> values) {

	/**
	 * Makes a message.
	 * @throws IllegalArgumentException when the name or the address may not stand in a
	 * header; the message of the exception holds neither
	 */
	public NewMessage {
		if (!MailAddress.isFit(recipientAddress)) {
			throw new IllegalArgumentException("The recipient's e-mail address cannot be used in a message");
		}
		if (!MailAddress.isFitName(recipientName)) {
			throw new IllegalArgumentException("The recipient's name cannot be used in a message");
		}
		values = Map.copyOf(values);
	}

}
