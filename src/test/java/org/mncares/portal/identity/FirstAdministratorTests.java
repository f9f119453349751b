package org.mncares.portal.identity;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.CannotStart;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The first administrator is made from settings once, and never beside others.
 */
@PortalTest
@TestPropertySource(properties = { "portal.first-administrator.email=First@Test.example",
		"portal.first-administrator.password=" + TestPeople.PASSWORD })
class FirstAdministratorTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private AccountRepository repository;

	@Test
	void isMadeAtTheFirstStartAndNobodyLater() {
		Caller first = Scopes.call(Scope.ADMINISTRATION, () -> this.accounts.find("first@test.example")).orElseThrow();
		assertThat(first.role()).isEqualTo(Role.ADMIN);
		start("second@test.example", TestPeople.PASSWORD);
		assertThat(Scopes.call(Scope.ADMINISTRATION, this.repository::count)).isOne();
	}

	@Test
	void aWeakPasswordStopsTheFirstStartWithItsReason() {
		Scopes.run(Scope.ADMINISTRATION, () -> assertThatExceptionOfType(UnfitPassword.class).isThrownBy(
				() -> this.accounts.open(new NewAccount("x@test.example", "X", "", "password", Role.ADMIN, null))));
		assertThatExceptionOfType(CannotStart.class)
			.isThrownBy(() -> FirstAdministrator.make(this.accounts,
					new FirstAdministratorSettings("x@test.example", "X", "password")))
			.withMessageContaining("at least 15");
	}

	private void start(String email, String password) {
		new FirstAdministrator(this.accounts, new FirstAdministratorSettings(email, "X", password))
			.run(new DefaultApplicationArguments());
	}

}
