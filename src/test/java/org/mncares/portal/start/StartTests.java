package org.mncares.portal.start;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.mncares.portal.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether the portal starts, and what it says when it cannot: one line, and nothing is
 * damaged.
 */
@Execution(ExecutionMode.CONCURRENT)
class StartTests {

	@TempDir
	private Path folder;

	@Test
	void keepsItsDataOverAKillAndRefusesADatabaseOfANewerPortal() throws Exception {
		Path home = this.folder.resolve("home");
		int port = StartedPortal.freePort();
		String embedded = "--portal.embedded-port=" + port;
		try (StartedPortal first = StartedPortal.start(home, embedded).ready()) {
			try (StartedPortal second = StartedPortal.start(home)) {
				assertThat(second.refusal()).contains("Another portal already uses the folder");
			}
			asOwner(home, port, "insert into ruca_code (zip, vintage, state, zip_type, primary_code, secondary_code)"
					+ " values ('55113', '2010', 'MN', 'Zip Code Area', 1, '1')");
			first.kill();
		}
		try (StartedPortal again = StartedPortal.start(home, embedded).ready()) {
			assertThat(count(home, port, "select count(*) from ruca_code where zip = '55113'")).isOne();
			asOwner(home, port, "insert into flyway_schema_history (installed_rank, version, description, type, script,"
					+ " installed_by, execution_time, success) values (9999, '999912312359', 'from the future', 'SQL',"
					+ " 'V999912312359__from_the_future.sql', 'owner', 1, true)");
		}
		try (StartedPortal older = StartedPortal.start(home, embedded)) {
			assertThat(older.refusal()).contains("newer");
		}
	}

	@Test
	void saysThatItsPortIsTaken() throws Exception {
		try (ServerSocket taken = new ServerSocket(0);
				StartedPortal portal = StartedPortal.start(this.folder.resolve("home"),
						"--server.port=" + taken.getLocalPort())) {
			assertThat(portal.refusal()).contains("Port " + taken.getLocalPort() + " is in use");
		}
	}

	@Test
	void saysThatItsFolderCannotBeWritten() throws Exception {
		Path file = Files.writeString(this.folder.resolve("file"), "not a folder");
		try (StartedPortal portal = StartedPortal.start(file.resolve("home"))) {
			assertThat(portal.refusal()).contains("cannot write to").contains("portal.home");
		}
	}

	@Test
	void refusesARoleThatCouldBypassRowLevelSecurity() throws Exception {
		Map<String, String> settings = TestDatabase.create().settings();
		String[] asOwner = settings.entrySet()
			.stream()
			.map((setting) -> "--" + setting.getKey() + "="
					+ (setting.getKey().equals("spring.datasource.username") ? TestDatabase.OWNER : setting.getValue()))
			.toArray(String[]::new);
		try (StartedPortal portal = StartedPortal.start(this.folder.resolve("home"), asOwner)) {
			assertThat(portal.refusal()).contains("row-level security").contains("owns");
		}
	}

	private static void asOwner(Path home, int port, String sql) throws Exception {
		try (Connection owner = connect(home, port); Statement statement = owner.createStatement()) {
			statement.executeUpdate(sql);
		}
	}

	private static int count(Path home, int port, String sql) throws Exception {
		try (Connection owner = connect(home, port);
				Statement statement = owner.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getInt(1);
		}
	}

	private static Connection connect(Path home, int port) throws SQLException, java.io.IOException {
		return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/portal", "portal_owner",
				Files.readString(home.resolve("secrets/portal_owner")).strip());
	}

}
