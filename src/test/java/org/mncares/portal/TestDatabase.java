package org.mncares.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL server for all tests, embedded or, with {@code -Pcontainers}, in a
 * container; each application context gets a database of its own on it, with an owner and
 * an application role as in production.
 */
public final class TestDatabase {

	public static final String OWNER = "test_owner";

	public static final String APPLICATION = "test_app";

	private static final String PASSWORD = "test";

	private static final Server SERVER = startServer();

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final String url;

	private TestDatabase(String url) {
		this.url = url;
	}

	/** A new, empty database. */
	public static TestDatabase create() {
		String name = "portal_" + COUNT.incrementAndGet();
		SERVER.execute("create database " + name + " owner " + OWNER);
		return new TestDatabase(SERVER.url(name));
	}

	/** The settings under which the portal uses this database. */
	public Map<String, String> settings() {
		return Map.of("spring.datasource.url", this.url + "?logServerErrorDetail=false&reWriteBatchedInserts=true",
				"spring.datasource.username", APPLICATION, "spring.datasource.password", PASSWORD, "spring.flyway.url",
				this.url, "spring.flyway.user", OWNER, "spring.flyway.password", PASSWORD);
	}

	/** A connection of one of the two roles. */
	public Connection connect(String role) throws SQLException {
		return DriverManager.getConnection(this.url, role, PASSWORD);
	}

	private static Server startServer() {
		Server server = "container".equals(System.getProperty("portal.test.database")) ? container() : embedded();
		server.execute("create role " + OWNER + " login password '" + PASSWORD + "'");
		server.execute("create role " + APPLICATION + " login password '" + PASSWORD + "'");
		return server;
	}

	private static Server embedded() {
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.builder()
				.setServerConfig("fsync", "off")
				.setServerConfig("synchronous_commit", "off")
				.setServerConfig("full_page_writes", "off")
				.setServerConfig("max_connections", "200")
				.start();
			return new Server("jdbc:postgresql://localhost:" + postgres.getPort() + "/", "postgres", "postgres");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@SuppressWarnings("resource") // lives as long as the tests
	private static Server container() {
		PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");
		postgres.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
		postgres.waitingFor(Wait.forSuccessfulCommand("pg_isready --host=localhost"));
		postgres.start();
		String url = postgres.getJdbcUrl();
		return new Server(url.substring(0, url.lastIndexOf('/') + 1), postgres.getUsername(), postgres.getPassword());
	}

	private record Server(String address, String user, String password) {

		String url(String database) {
			return this.address + database;
		}

		void execute(String sql) {
			String database = this.user.equals("postgres") ? "postgres" : this.user;
			try (Connection connection = DriverManager.getConnection(url(database), this.user, this.password);
					Statement statement = connection.createStatement()) {
				statement.execute(sql);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
