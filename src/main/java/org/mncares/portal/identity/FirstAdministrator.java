package org.mncares.portal.identity;

import org.mncares.portal.core.CannotStart;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator from settings, and only when there is no account yet.
 */
@Component
@Order(0)
class FirstAdministrator implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(FirstAdministrator.class);

	private final Accounts accounts;

	private final FirstAdministratorSettings settings;

	FirstAdministrator(Accounts accounts, FirstAdministratorSettings settings) {
		this.accounts = accounts;
		this.settings = settings;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!this.settings.email().isBlank()) {
			Scopes.run(Scope.ADMINISTRATION, this::makeWhenAlone);
		}
	}

	private void makeWhenAlone() {
		if (this.accounts.none()) {
			make(this.accounts, this.settings);
			logger.info("The first administrator was made from the settings portal.first-administrator");
		}
	}

	static void make(Accounts accounts, FirstAdministratorSettings settings) {
		try {
			accounts.open(new NewAccount(settings.email(), settings.name(), "Administrator", settings.password(),
					Role.ADMIN, null));
		}
		catch (UnfitPassword | IllegalArgumentException ex) {
			throw new CannotStart(
					"The first administrator cannot be made from portal.first-administrator: " + ex.getMessage(), ex);
		}
	}

}
