package org.mncares.portal.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.mncares.portal.core.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable PostgreSQL server of the portal's own, with its owner and application roles.
 */
final class EmbeddedServer implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedServer.class);

	static final String DATABASE = "portal";

	static final String OWNER = "portal_owner";

	static final String APPLICATION = "portal_app";

	/** Recovery after a crash replays up to max_wal_size. */
	private static final Duration STARTUP_WAIT = Duration.ofMinutes(15);

	private static final String MESSAGES = "postgresql.log";

	private static final String HOST_ACCESS = """
			local all all              scram-sha-256
			host  all all 127.0.0.1/32 scram-sha-256
			host  all all ::1/128      scram-sha-256
			""";

	private final PortalHome home;

	private final FileChannel lockFile;

	private final EmbeddedPostgres server;

	/**
	 * Starts the server on the home's data; makes the data at the first start.
	 * @throws CannotStart when another portal uses the folder, or PostgreSQL does not
	 * start
	 */
	EmbeddedServer(PortalHome home, int port) {
		this.home = home;
		this.lockFile = lock(home.directory().resolve("portal.lock"));
		Path data = home.directory().resolve("pg18");
		try {
			OrphanedServer.stop(data);
			this.server = start(data, port);
			secure(data);
		}
		catch (CannotStart ex) {
			release(this.lockFile);
			throw ex;
		}
		catch (IOException | SQLException | IllegalStateException ex) {
			release(this.lockFile);
			throw new CannotStart("PostgreSQL could not be started in " + data + ": its messages are at the end of "
					+ home.directory().resolve(MESSAGES) + "; is the disk full, or its port taken?", ex);
		}
	}

	String url() {
		return "jdbc:postgresql://localhost:" + this.server.getPort() + "/" + DATABASE
				+ "?logServerErrorDetail=false&reWriteBatchedInserts=true";
	}

	String password(String role) {
		return this.home.secret(role);
	}

	private EmbeddedPostgres start(Path data, int port) throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(programs().toFile())
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPGStartupWait(STARTUP_WAIT)
			.setConnectConfig("password", password("postgres"))
			.setOutputRedirector(messages())
			.setErrorRedirector(messages())
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("listen_addresses", "localhost")
			.setServerConfig("log_min_messages", "fatal")
			.setServerConfig("log_min_error_statement", "panic")
			.setServerConfig("max_wal_size", "4GB");
		if (port != 0) {
			requireFree(port);
			builder.setPort(port);
		}
		try (StartWatch watch = new StartWatch(programs())) {
			EmbeddedPostgres started = builder.start();
			if (watch.gaveUp()) {
				started.close();
				throw new IOException("PostgreSQL ended while it started");
			}
			return started;
		}
	}

	/** Whoever else answers at the port would be asked in vain, without end. */
	private static void requireFree(int port) throws IOException {
		try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			logger.debug("Port {} is free", free.getLocalPort());
		}
		catch (BindException ex) {
			throw new CannotStart("Port " + port + " is in use: stop what uses it, or name another port by the setting"
					+ " portal.embedded-port.", ex);
		}
	}

	private Path programs() throws IOException {
		return this.home.folder("bin").toRealPath();
	}

	private ProcessBuilder.Redirect messages() {
		return ProcessBuilder.Redirect.appendTo(this.home.directory().resolve(MESSAGES).toFile());
	}

	private void secure(Path data) throws SQLException, IOException {
		Path access = data.resolve("pg_hba.conf");
		if (Files.readString(access).equals(HOST_ACCESS)) {
			return;
		}
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			makeRole(statement, OWNER);
			makeRole(statement, APPLICATION);
			if (!exists(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
				statement.execute("create database " + DATABASE + " owner " + OWNER);
			}
			statement.execute("alter role postgres password '" + password("postgres") + "'");
			Files.writeString(access, HOST_ACCESS);
			statement.execute("select pg_reload_conf()");
		}
	}

	private void makeRole(Statement statement, String role) throws SQLException {
		if (!exists(statement, "select from pg_roles where rolname = '" + role + "'")) {
			statement.execute("create role " + role + " login");
		}
		statement.execute("alter role " + role + " password '" + password(role) + "'");
	}

	private static boolean exists(Statement statement, String query) throws SQLException {
		try (var rows = statement.executeQuery(query)) {
			return rows.next();
		}
	}

	private static FileChannel lock(Path path) {
		try {
			FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			FileLock lock = channel.tryLock();
			if (lock != null) {
				return channel;
			}
			channel.close();
		}
		catch (OverlappingFileLockException ex) {
			// Taken by this very process: the same answer.
		}
		catch (IOException ex) {
			throw new CannotStart("The portal cannot write to " + path
					+ ": give its user access, or name another folder by the setting portal.home.", ex);
		}
		throw new CannotStart("Another portal already uses the folder " + path.getParent()
				+ ": stop it, or name another folder by the setting portal.home.");
	}

	private static void release(FileChannel lockFile) {
		try {
			lockFile.close();
		}
		catch (IOException ex) {
			logger.debug("The lock goes with the process");
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.lockFile.close();
	}

}
