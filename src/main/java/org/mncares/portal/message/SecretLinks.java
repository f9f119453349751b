package org.mncares.portal.message;

import java.util.Set;

/**
 * Makes the secret link of a message at the moment in which it is sent; implemented by
 * the module that knows what the link opens. The database holds no usable link.
 */
public interface SecretLinks {

	/** The kinds of messages for which it makes links. */
	Set<MessageKind> kinds();

	/**
	 * The link that goes into a message, the same at each call. Called by a job in the
	 * scope of a study job, outside of a transaction.
	 * @param reference the message's reference, for instance {@code invitation/17}
	 * @return the whole address, beginning with {@link MailSettings#address()}
	 * @throws LinkGone when it opens nothing any more, so that the message is not sent
	 */
	String link(String reference);

	/** What the link would open was withdrawn, used or has ended. */
	class LinkGone extends RuntimeException {

		private static final long serialVersionUID = 1L;

		public LinkGone() {
			super("What the link opens is not there any more");
		}

	}

}
