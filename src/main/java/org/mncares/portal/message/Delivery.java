package org.mncares.portal.message;

/**
 * One attempt to send a message.
 *
 * @param message the message
 * @param attempt which attempt it is, from 1; only it may say how it ended
 * @param kind what the message is for
 * @param reference what it is about
 * @param recipientName who gets it
 * @param recipientAddress where
 * @param subject one line
 * @param body plain text, with {@code [link]} where its secret link goes
 * @param messageId the same at each attempt
 */
record Delivery(long message, int attempt, MessageKind kind, String reference, String recipientName,
		String recipientAddress, String subject, String body, String messageId) {
}
