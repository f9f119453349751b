package org.mncares.portal.demo;

import java.util.Random;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.NewAccount;
import org.mncares.portal.identity.Role;
import org.mncares.portal.organization.Organizations;

import org.springframework.stereotype.Component;

/**
 * The people of the demonstration study: three with accounts to try, and one at each care
 * system who sends its lists.
 */
@Component
@ConditionalOnDemonstration
class DemoPeople {

	static final String STAFF = "staff@demo.example";

	static final String ANALYST = "analyst@demo.example";

	static final String ADMINISTRATOR = "admin@demo.example";

	private final Accounts accounts;

	private final Organizations organizations;

	private final DemoPassword password;

	DemoPeople(Accounts accounts, Organizations organizations, DemoPassword password) {
		this.accounts = accounts;
		this.organizations = organizations;
		this.password = password;
	}

	/** Opens the administrator's account; in the scope of administration. */
	Caller administrator() {
		return open(ADMINISTRATOR, "Robin Admin", "Study coordinator", Role.ADMIN);
	}

	/** The administrator whose account is open. */
	Caller knownAdministrator() {
		return Scopes.call(Scope.ADMINISTRATION, () -> this.accounts.find(ADMINISTRATOR).orElseThrow());
	}

	/** The analyst whose account is open. */
	Caller knownAnalyst() {
		return Scopes.call(Scope.ADMINISTRATION, () -> this.accounts.find(ANALYST).orElseThrow());
	}

	/** Opens the two other accounts that are printed. */
	void openOthers() {
		open(ANALYST, "Alex Analyst", "Study analyst", Role.ANALYST);
		this.accounts.open(new NewAccount(STAFF, "Jordan Staff", "Care coordination manager", this.password.get(),
				Role.CARE_SYSTEM, careSystem(DemoStudy.NEWCOMER), true));
	}

	/** Who sends a care system's lists; the account is opened when it is needed first. */
	Caller sender(String system) {
		String email = "sender." + system.toLowerCase(java.util.Locale.ROOT) + "@demo.example";
		return this.accounts.find(email)
			.orElseGet(() -> this.accounts.open(new NewAccount(email, invented(system), "Care coordination manager",
					this.password.get(), Role.CARE_SYSTEM, careSystem(system))));
	}

	private Caller open(String email, String name, String title, Role role) {
		return this.accounts.find(email)
			.orElseGet(() -> this.accounts.open(new NewAccount(email, name, title, this.password.get(), role, null)));
	}

	private CareSystemId careSystem(String code) {
		return this.organizations.careSystem(code).orElseThrow();
	}

	private static String invented(String system) {
		Random random = new Random(DemoStudy.seed(system));
		DemoNames.Group group = DemoNames.all().draw(random);
		return group.first("F", random) + " " + DemoNames.one(group.last(), random);
	}

}
