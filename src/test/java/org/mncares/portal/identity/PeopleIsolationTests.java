package org.mncares.portal.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeOrganizations;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A manager of one care system never touches another's people: asked of the pages, and of
 * the database as the application's role.
 */
@PortalTest
class PeopleIsolationTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private InvitePeople invite;

	@Autowired
	private Organizations organizations;

	@Autowired
	private TestDatabase database;

	@Autowired
	private MockMvc mvc;

	private CareSystemId own;

	private CareSystemId other;

	private Caller otherStaff;

	private long otherInvitation;

	@BeforeEach
	void twoSystems() {
		this.own = SomeOrganizations.careSystem(this.organizations);
		this.other = SomeOrganizations.careSystem(this.organizations);
		this.otherStaff = TestPeople.open(this.accounts, Role.CARE_SYSTEM, this.other);
		this.otherInvitation = ActingAs.call(TestPeople.manager(this.other),
				() -> this.invite.invite(Invited.staff(this.other, false)));
	}

	@Test
	void noPageLeadsToAnotherSystemsPeople() throws Exception {
		Caller manager = TestPeople.manager(this.own);
		List<String> paths = List.of("/colleagues/" + this.otherStaff.account() + "/removal",
				"/colleagues/" + this.otherStaff.account() + "/return",
				"/colleagues/invitations/" + this.otherInvitation,
				"/colleagues/invitations/" + this.otherInvitation + "/sending",
				"/colleagues/invitations/" + this.otherInvitation + "/withdrawal");
		for (String path : paths) {
			for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST)) {
				int status = status(method, path, manager);
				assertThat(status).as(method + " " + path).isIn(404, 405);
			}
			assertThat(status(HttpMethod.POST, path, TestPeople.staff(this.other))).as("staff " + path).isEqualTo(403);
		}
		assertThat(status(HttpMethod.GET, paths.getFirst(), TestPeople.manager(this.other))).isEqualTo(200);
		assertThat(status(HttpMethod.GET, paths.get(2), TestPeople.manager(this.other))).isEqualTo(200);
		String list = this.mvc.perform(MockMvcRequestBuilders.get("/colleagues").with(TestPeople.signedIn(manager)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(list).contains("Invite a colleague").doesNotContain(this.otherStaff.email());
	}

	@Test
	void aFormThatNamesAnotherSystemInvitesToTheOwn() throws Exception {
		String email = Invited.address();
		this.mvc.perform(MockMvcRequestBuilders.post("/colleagues/new")
			.param("email", email)
			.param("name", "Bo")
			.param("position", "CARE_SYSTEM")
			.param("careSystem", "SYS-1")
			.with(csrf())
			.with(TestPeople.signedIn(TestPeople.manager(this.own))));
		assertThat(
				new Owner(this.database).texts("select care_system_id from invitation where email = '" + email + "'"))
			.containsExactly(this.own.toString());
		for (String position : List.of("ADMIN", "ANALYST")) {
			int status = this.mvc
				.perform(MockMvcRequestBuilders.post("/colleagues/new")
					.param("email", Invited.address())
					.param("name", "Bo")
					.param("position", position)
					.with(csrf())
					.with(TestPeople.signedIn(TestPeople.manager(this.own))))
				.andReturn()
				.getResponse()
				.getStatus();
			assertThat(status).as(position).isEqualTo(422);
		}
	}

	@Test
	void theDatabaseLetsAManagerChangeTheirOwnStaffOnly() throws SQLException {
		Caller staff = TestPeople.open(this.accounts, Role.CARE_SYSTEM, this.own);
		Caller administrator = TestPeople.open(this.accounts, Role.ADMIN, null);
		assertThat(update("care-system-manager", close(staff))).isOne();
		assertThat(update("care-system", close(staff))).isZero();
		assertThat(update("care-system-manager", close(this.otherStaff))).isZero();
		assertThat(update("care-system-manager", close(administrator))).isZero();
		for (String change : List.of("role = 'ADMIN', care_system_id = null", "care_system_id = " + this.other)) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> update("care-system-manager",
						"update account set " + change + " where id = " + staff.account()))
				.withMessageContaining("row-level security");
		}
	}

	@Test
	void theDatabaseKeepsInvitationsApart() throws SQLException {
		String withdraw = "update invitation set state = 'WITHDRAWN' where id = " + this.otherInvitation;
		assertThat(update("care-system-manager", withdraw)).isZero();
		assertThat(update("care-system", withdraw)).isZero();
		assertThat(update("study", withdraw)).isZero();
		for (String row : List.of("'ADMIN', null", "'CARE_SYSTEM', " + this.other)) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> update("care-system-manager", "insert into invitation (email, name, title, role, "
						+ "care_system_id, manager, state, inviter, nonce, sending, sent_at, expires_at, version) values "
						+ "('x@people.example', 'X', '', " + row
						+ ", false, 'OPEN', 'X', 'x', 1, now(), now() + interval '1 day', 0)"))
				.withMessageContaining("row-level security");
		}
	}

	@Test
	void whoIsNotSignedInOpensAnAccountAsInvitedOnly() {
		String email = new Owner(this.database).texts("select email from invitation where id = " + this.otherInvitation)
			.getFirst();
		for (String row : List.of("'" + email + "', 'X', '', 'x', 'ADMIN', null, false",
				"'" + email + "', 'X', '', 'x', 'CARE_SYSTEM', " + this.own + ", false",
				"'" + email + "', 'X', '', 'x', 'CARE_SYSTEM', " + this.other + ", true",
				"'y" + email + "', 'X', '', 'x', 'CARE_SYSTEM', " + this.other + ", false")) {
			assertThatExceptionOfType(SQLException.class).as(row)
				.isThrownBy(() -> update("sign-in",
						"insert into account (email, name, title, password_hash, role, "
								+ "care_system_id, manager, version) values (" + row + ", 0)"))
				.withMessageContaining("row-level security");
		}
	}

	private static String close(Caller person) {
		return "update account set enabled = false where id = " + person.account();
	}

	private int status(HttpMethod method, String path, Caller person) throws Exception {
		return this.mvc
			.perform(MockMvcRequestBuilders.request(method, path).with(csrf()).with(TestPeople.signedIn(person)))
			.andReturn()
			.getResponse()
			.getStatus();
	}

	private int update(String scope, String sql) throws SQLException {
		try (Connection connection = this.database.connect(TestDatabase.APPLICATION)) {
			connection.setAutoCommit(false);
			try (var statement = connection.createStatement()) {
				statement.execute("select set_config('portal.scope', '" + scope
						+ "', true), set_config('portal.care_system', '" + this.own + "', true)");
				return statement.executeUpdate(sql);
			}
			finally {
				connection.rollback();
			}
		}
	}

}
