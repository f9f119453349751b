package org.mncares.portal.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The administrator who is made when there is no account at all; nobody when no e-mail
 * address is set.
 *
 * @param email the name by which they sign in
 * @param name their name
 * @param password their first password, to be changed after the first sign-in
 */
@ConfigurationProperties("portal.first-administrator")
record FirstAdministratorSettings(@DefaultValue("") String email, @DefaultValue("Administrator") String name,
		@DefaultValue("") String password) {

	@Override
	public String toString() {
		return "FirstAdministratorSettings[]";
	}

}
