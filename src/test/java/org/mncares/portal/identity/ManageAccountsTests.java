package org.mncares.portal.identity;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.AtOnce;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.core.AccountId;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeOrganizations;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Changing what other people are and may do: the last administrator stays, nobody raises
 * themselves, a manager keeps to their own system.
 */
@PortalTest
class ManageAccountsTests {

	private static final CareSystemId SYSTEM = new CareSystemId(81);

	@LocalServerPort
	private int port;

	@Autowired
	private ManageAccounts manage;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Organizations organizations;

	@Autowired
	private TestDatabase database;

	private Owner owner;

	private Caller staff;

	@BeforeEach
	void open() {
		this.owner = new Owner(this.database);
		this.staff = TestPeople.open(this.accounts, Role.CARE_SYSTEM, SYSTEM);
	}

	@Test
	void nobodyRaisesOrDisablesThemselves() {
		Caller administrator = TestPeople.open(this.accounts, Role.ADMIN, null);
		Caller manager = TestPeople.openManager(this.accounts, SYSTEM);
		AccountChange down = new AccountChange("Kim", "", Role.ANALYST, null, false);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> ActingAs.run(administrator, () -> this.manage.change(administrator.account(), down, 0)));
		for (Caller self : List.of(administrator, manager)) {
			assertThatExceptionOfType(Conflict.class)
				.isThrownBy(() -> ActingAs.run(self, () -> this.manage.disable(self.account())));
		}
		AccountChange up = new AccountChange("Kim", "", Role.ADMIN, null, false);
		for (Caller person : List.of(manager, this.staff, TestPeople.analyst())) {
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> ActingAs.run(person, () -> this.manage.change(manager.account(), up, 0)));
		}
		ActingAs.run(administrator, () -> this.manage.change(administrator.account(),
				new AccountChange("Robin New", "Chief", Role.ADMIN, null, false), 0));
		assertThat(view(administrator.account()).person().name()).isEqualTo("Robin New");
	}

	@Test
	void aManagerOfAnotherSystemFindsNobody() {
		Caller elsewhere = TestPeople.openManager(this.accounts, new CareSystemId(82));
		Caller administrator = TestPeople.open(this.accounts, Role.ADMIN, null);
		for (Caller target : List.of(this.staff, administrator)) {
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> ActingAs.run(elsewhere, () -> this.manage.disable(target.account())));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> ActingAs.run(elsewhere, () -> this.manage.enable(target.account())));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> ActingAs.call(elsewhere, () -> this.manage.account(target.account())));
			assertThat(view(target.account()).enabled()).isTrue();
		}
		for (Caller nobody : List.of(TestPeople.staff(SYSTEM), TestPeople.analyst())) {
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> ActingAs.run(nobody, () -> this.manage.disable(this.staff.account())));
		}
	}

	@Test
	void disablingAndMovingEndSessionsAndTheTrailHasOldAndNew() {
		Browser browser = new Browser(this.port);
		browser.signIn(this.staff.email(), TestPeople.PASSWORD);
		Caller manager = TestPeople.openManager(this.accounts, SYSTEM);
		ActingAs.run(manager, () -> this.manage.disable(this.staff.account()));
		assertThat(Browser.location(browser.get("/account"))).isEqualTo("/sign-in?expired");
		assertThat(browser.signIn(this.staff.email(), TestPeople.PASSWORD).statusCode()).isEqualTo(401);
		ActingAs.run(manager, () -> this.manage.enable(this.staff.account()));
		browser.signIn(this.staff.email(), TestPeople.PASSWORD);
		assertThat(browser.get("/account").statusCode()).isEqualTo(200);
		ActingAs.run(TestPeople.administrator(),
				() -> this.manage.change(this.staff.account(),
						new AccountChange("Kim Ånder", "Nurse", Role.CARE_SYSTEM, new CareSystemId(83), true),
						view(this.staff.account()).revision()));
		assertThat(Browser.location(browser.get("/account"))).isEqualTo("/sign-in?expired");
		assertThat(this.owner.texts("select action || ' ' || details::text from audit_entry where subject = 'account/"
				+ this.staff.account() + "' and action in ('account.changed', 'account.disabled') order by id"))
			.satisfiesExactly(
					(disabled) -> assertThat(disabled).contains("\"enabled.old\": \"true\"",
							"\"enabled.new\": \"false\""),
					(changed) -> assertThat(changed)
						.contains("\"care-system.old\": \"81\"", "\"care-system.new\": \"83\"",
								"\"manager.new\": \"true\"")
						.doesNotContain("name", "role"));
	}

	@Test
	void whatTheStudyClosedAManagerDoesNotOpen() {
		CareSystemId system = SomeOrganizations.careSystem(this.organizations);
		Caller manager = TestPeople.openManager(this.accounts, system);
		Caller administrator = TestPeople.administrator();
		AccountId account = TestPeople.open(this.accounts, Role.CARE_SYSTEM, system).account();
		ActingAs.run(administrator, () -> this.manage.disable(account));
		for (Runnable attempt : List.<Runnable>of(() -> this.manage.enable(account),
				() -> this.manage.disable(account))) {
			assertThatExceptionOfType(Conflict.class).isThrownBy(() -> ActingAs.run(manager, attempt))
				.withMessage("The study closed this account. Ask the study team.");
		}
		assertThat(view(account).enabled()).isFalse();
		Browser browser = new Browser(this.port);
		browser.signIn(manager.email(), TestPeople.PASSWORD);
		assertThat(browser.get("/colleagues").body()).contains("Closed by the study. Ask the study team.")
			.doesNotContain("/colleagues/" + account + "/return");
		ActingAs.run(administrator, () -> this.manage.enable(account));
		ActingAs.run(manager, () -> this.manage.disable(account));
		assertThat(browser.get("/colleagues").body()).contains("/colleagues/" + account + "/return");
		ActingAs.run(manager, () -> this.manage.enable(account));
		assertThat(view(account).enabled()).isTrue();
	}

	@Test
	void whoEditsAnOlderRevisionIsToldAndNothingIsSaved() {
		long revision = view(this.staff.account()).revision();
		AccountChange first = new AccountChange("Kim First", "", Role.CARE_SYSTEM, SYSTEM, false);
		AccountChange second = new AccountChange("Kim Second", "", Role.CARE_SYSTEM, SYSTEM, false);
		Caller administrator = TestPeople.administrator();
		ActingAs.run(administrator, () -> this.manage.change(this.staff.account(), first, revision));
		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(
				() -> ActingAs.run(administrator, () -> this.manage.change(this.staff.account(), second, revision)));
		assertThat(view(this.staff.account()).person().name()).isEqualTo("Kim First");
	}

	@Test
	void ofTwoAdministratorsWhoRemoveEachOtherOneStays() throws Exception {
		Caller one = TestPeople.open(this.accounts, Role.ADMIN, null);
		Caller two = TestPeople.open(this.accounts, Role.ADMIN, null);
		String others = "role = 'ADMIN' and enabled and id not in (" + one.account() + ", " + two.account() + ")";
		List<String> aside = this.owner.texts("select id from account where " + others);
		this.owner.run("update account set enabled = false where " + others);
		try {
			assertThat(AtOnce.succeeded(() -> as(one, () -> this.manage.disable(two.account())),
					() -> as(two,
							() -> this.manage.change(one.account(),
									new AccountChange("Kim", "", Role.ANALYST, null, false), 0))))
				.containsExactlyInAnyOrder(true, false);
			assertThat(this.owner.texts("select id from account where role = 'ADMIN' and enabled")).hasSize(1);
			Caller last = view(one.account()).enabled() && view(one.account()).person().role() == Role.ADMIN ? one
					: two;
			assertThatExceptionOfType(Conflict.class)
				.isThrownBy(() -> ActingAs.run(TestPeople.administrator(), () -> this.manage.disable(last.account())))
				.withMessageContaining("last administrator");
			assertThat(view(last.account()).enabled()).isTrue();
		}
		finally {
			aside.forEach((id) -> this.owner.run("update account set enabled = true where id = " + id));
		}
	}

	private AccountView view(AccountId id) {
		return ActingAs.call(TestPeople.administrator(), () -> this.manage.account(id));
	}

	private static boolean as(Caller person, Runnable work) {
		ActingAs.run(person, work);
		return true;
	}

}
