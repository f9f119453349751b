package org.mncares.portal.message;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CannotStart;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What messages say of the portal, and how patiently they are sent.
 *
 * @param address where people reach the portal, for the links in messages
 * @param mail the mail itself
 */
@ConfigurationProperties("portal")
record MessageSettings(@DefaultValue("http://localhost:8080") String address, @DefaultValue Mail mail) {

	/**
	 * Checks that links can be made of the address.
	 * @throws CannotStart when they cannot
	 */
	MessageSettings {
		address = address.strip().replaceAll("/+$", "");
		if (!address.matches("https?://[A-Za-z0-9.\\[\\]:-]+(/[A-Za-z0-9._~/-]*)?") || host(address) == null) {
			throw new CannotStart("The setting portal.address must be the address by which people reach the portal,"
					+ " for instance https://portal.example.org");
		}
		if (mail.from() != null && !MailAddress.isFit(mail.from())) {
			throw new CannotStart("The setting portal.mail.from must be one e-mail address, without a name");
		}
	}

	/** The address from which messages come. */
	String from() {
		return Objects.requireNonNullElseGet(mail().from(), () -> "no-reply@" + domain());
	}

	/** The name by which the portal's own host goes in message ids. */
	String domain() {
		String host = Objects.requireNonNull(host(this.address));
		return host.startsWith("[") ? "localhost" : host;
	}

	private static @Nullable String host(String address) {
		return URI.create(address).getHost();
	}

	/**
	 * How messages are sent.
	 *
	 * @param from the address from which they come
	 * @param study how the study calls itself in them
	 * @param firstPause how long after a failed attempt the next one follows; it doubles
	 * with each
	 * @param longestPause how long the pause becomes at most
	 * @param patience after how long without success a message is given up
	 */
	record Mail(@Nullable String from, @DefaultValue("MNCARES Study") String study,
			@DefaultValue("30s") Duration firstPause, @DefaultValue("15m") Duration longestPause,
			@DefaultValue("24h") Duration patience) {

		Mail {
			if (!MailAddress.isFitName(study)) {
				throw new CannotStart("The setting portal.mail.study must be one line of at most 200 characters");
			}
		}

	}

}
