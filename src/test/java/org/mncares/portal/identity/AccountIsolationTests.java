package org.mncares.portal.identity;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.core.CareSystemId;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the application's role itself can see and change of accounts, asked of the
 * database.
 */
@PortalTest
class AccountIsolationTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private TestDatabase database;

	private Caller staff;

	private Caller administrator;

	@BeforeEach
	void open() {
		this.staff = TestPeople.open(this.accounts, Role.CARE_SYSTEM, new CareSystemId(61));
		this.administrator = TestPeople.open(this.accounts, Role.ADMIN, null);
	}

	@Test
	void withoutScopeNoAccountIsSeen() throws SQLException {
		assertThat(count("", "", "true")).isZero();
	}

	@Test
	void theStudySeesNoAccount() throws SQLException {
		assertThat(count("study", "", "true")).isZero();
	}

	@Test
	void anotherSystemSeesNoneAndTheOwnSystemItsOwn() throws SQLException {
		assertThat(count("care-system", "62", "id = " + this.staff.account())).isZero();
		assertThat(count("care-system", "61", "id = " + this.staff.account())).isOne();
		assertThat(count("care-system", "61", "care_system_id is distinct from 61")).isZero();
	}

	@Test
	void signInAndAdministrationSeeAll() throws SQLException {
		String both = "id in (" + this.staff.account() + ", " + this.administrator.account() + ")";
		assertThat(count("sign-in", "", both)).isEqualTo(2);
		assertThat(count("administration", "", both)).isEqualTo(2);
	}

	@Test
	void aCareSystemChangesNoAccountAndOpensNone() throws SQLException {
		assertThat(update("care-system", "61", "update account set role = 'ADMIN', care_system_id = null")).isZero();
		String insert = "insert into account (email, name, title, password_hash, role, care_system_id, version) "
				+ "values ('x@test.example', 'X', '', 'x', 'CARE_SYSTEM', 61, 0)";
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> update("care-system", "61", insert))
			.withMessageContaining("row-level security");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> update("sign-in", "", insert))
			.withMessageContaining("row-level security");
	}

	@Test
	void noAccountIsEverDeleted() {
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> update("administration", "", "delete from account"))
			.withMessageContaining("permission denied");
	}

	@Test
	void attemptsAreNotSeenWithoutScope() throws SQLException {
		assertThat(update("", "", "delete from sign_in_attempt")).isZero();
	}

	private int count(String scope, String careSystem, String condition) throws SQLException {
		try (Connection connection = connect(scope, careSystem);
				var rows = connection.createStatement()
					.executeQuery("select count(*) from account where " + condition)) {
			rows.next();
			return rows.getInt(1);
		}
	}

	private int update(String scope, String careSystem, String sql) throws SQLException {
		try (Connection connection = connect(scope, careSystem); var statement = connection.createStatement()) {
			return statement.executeUpdate(sql);
		}
	}

	private Connection connect(String scope, String careSystem) throws SQLException {
		Connection connection = this.database.connect(TestDatabase.APPLICATION);
		connection.setAutoCommit(false);
		connection.createStatement()
			.execute("select set_config('portal.scope', '" + scope + "', true), set_config('portal.care_system', '"
					+ careSystem + "', true)");
		return connection;
	}

}
