package org.mncares.portal.identity;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.web.Conflict;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A person gives their own password again, or another.
 */
@PortalTest
class OwnPasswordTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private ManageAccounts people;

	@Autowired
	private OwnPassword password;

	@Autowired
	private CurrentCaller currentCaller;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private TestDatabase database;

	private Owner owner;

	@BeforeEach
	void forgetAttempts() {
		this.owner = new Owner(this.database);
		this.owner.run("delete from sign_in_attempt");
	}

	@Test
	void nobodyHasNothingToConfirm() {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.password.confirm("x"));
	}

	@Test
	void tellsRightFromWrongForEveryRole() {
		for (Role role : Role.values()) {
			Caller person = open(role);
			assertThat(ActingAs.call(person, () -> this.password.confirm("wrong"))).isFalse();
			assertThat(ActingAs.call(person, () -> this.password.confirm(TestPeople.PASSWORD))).isTrue();
		}
	}

	@Test
	void staffMayConfirmWithinATransaction() {
		Caller person = open(Role.CARE_SYSTEM);
		Boolean right = ActingAs.call(person,
				() -> this.transaction.execute((status) -> this.password.confirm(TestPeople.PASSWORD)));
		assertThat(right).isTrue();
	}

	@Test
	void aFailureCountsEvenWhenItsTransactionIsRolledBack() {
		Caller person = open(Role.CARE_SYSTEM);
		for (int i = 0; i < 5; i++) {
			ActingAs.run(person, () -> this.transaction.executeWithoutResult((status) -> {
				this.password.confirm("wrong");
				status.setRollbackOnly();
			}));
		}
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> ActingAs.call(person, () -> this.password.confirm(TestPeople.PASSWORD)))
			.withMessageContaining("Wait 15 minutes");
	}

	@Test
	void aClosedAccountConfirmsNothing() {
		Caller person = open(Role.ANALYST);
		ActingAs.run(TestPeople.administrator(), () -> this.people.disable(person.account()));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> ActingAs.call(person, () -> this.password.confirm(TestPeople.PASSWORD)));
	}

	@Test
	void changesOnlyWithThePresentOneAndToAFitOne() {
		Caller person = open(Role.ANALYST);
		String fresh = "seven quiet herons wade south";
		assertThat(ActingAs.call(person, () -> this.password.change("wrong", fresh))).isFalse();
		assertThatExceptionOfType(UnfitPassword.class)
			.isThrownBy(() -> ActingAs.call(person, () -> this.password.change(TestPeople.PASSWORD, "short")));
		assertThat(ActingAs.call(person, () -> this.password.change(TestPeople.PASSWORD, fresh))).isTrue();
		assertThat(ActingAs.call(person, () -> this.password.confirm(TestPeople.PASSWORD))).isFalse();
		assertThat(ActingAs.call(person, () -> this.password.confirm(fresh))).isTrue();
		assertThat(this.owner.texts(
				"select action from audit_entry where actor_account = " + person.account() + " and outcome = 'DONE'"))
			.containsExactly("account.password-changed");
	}

	@Test
	void actingAsLeavesNobodyBehind() {
		Caller person = open(Role.ANALYST);
		assertThat(ActingAs.call(person, this.currentCaller::get)).isEqualTo(person);
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(this.currentCaller::get);
		assertThat(Scopes.current()).isEmpty();
	}

	private Caller open(Role role) {
		return TestPeople.open(this.accounts, role, (role == Role.CARE_SYSTEM) ? new CareSystemId(71) : null);
	}

}
