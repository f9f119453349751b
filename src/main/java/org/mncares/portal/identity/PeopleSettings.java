package org.mncares.portal.identity;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the links last by which people come to a password.
 *
 * @param invitationLasts how long after it was sent an invitation can be taken up
 * @param resetLasts how long a link to choose a new password works
 * @param linkKey the key from which links are derived; made once and kept in the portal's
 * home where it is empty, so several nodes name one
 */
@ConfigurationProperties("portal.people")
record PeopleSettings(@DefaultValue("7d") Duration invitationLasts, @DefaultValue("1h") Duration resetLasts,
		@DefaultValue("") String linkKey) {

	@Override
	public String toString() {
		return "PeopleSettings[]";
	}

}
