package org.mncares.portal.identity;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sign-in is guarded.
 *
 * @param failuresPerAccount wrong passwords for one account within the period, after
 * which it has to wait
 * @param failuresPerAddress the same for one network address, from which a whole clinic
 * may come
 * @param period over which failures are counted
 * @param longestSession how long a person stays signed in at most, however busy
 * @param secureCookie whether the session cookie is for HTTPS only even where the portal
 * itself is asked over HTTP, behind a proxy
 */
@ConfigurationProperties("portal.sign-in")
public record SignInSettings(@DefaultValue("5") int failuresPerAccount, @DefaultValue("50") int failuresPerAddress,
		@DefaultValue("15m") Duration period, @DefaultValue("12h") Duration longestSession,
		@DefaultValue("false") boolean secureCookie) {
}
