package org.mncares.portal.database;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mncares.portal.core.CannotStart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * The portal's own PostgreSQL starts again whatever was left of the one before.
 */
class EmbeddedServerTests {

	@TempDir
	private Path folder;

	@Test
	void startsThoughAStatementOfTheServerThatWasKilledIsStillAtWork() throws Exception {
		PortalHome home = new PortalHome(this.folder.resolve("home"));
		EmbeddedServer first = new EmbeddedServer(home, 0);
		CompletableFuture<Void> endless;
		try {
			Connection connection = connect(first);
			long backend = count(connection, "select pg_backend_pid()");
			endless = CompletableFuture.runAsync(
					() -> count(connection, "select count(*) from generate_series(1, 1e12)"),
					Thread::startVirtualThread);
			Awaitility.await().until(() -> processor(backend).compareTo(Duration.ofMillis(300)) > 0);
			kill(Long
				.parseLong(Files.readAllLines(home.directory().resolve("pg18/postmaster.pid")).getFirst().strip()));
			assertThat(ProcessHandle.of(backend)).as("works on without its server").isPresent();
		}
		finally {
			first.close();
		}
		long before = System.nanoTime();
		try (EmbeddedServer again = new EmbeddedServer(home, 0); Connection connection = connect(again)) {
			assertThat(count(connection, "select 42")).isEqualTo(42);
		}
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(50));
		assertThat(endless).failsWithin(Duration.ofSeconds(10));
	}

	@Test
	void saysThatItsPortIsTaken() throws Exception {
		PortalHome home = new PortalHome(this.folder.resolve("home"));
		try (ServerSocket taken = new ServerSocket(0)) {
			assertThatExceptionOfType(CannotStart.class)
				.isThrownBy(() -> new EmbeddedServer(home, taken.getLocalPort()))
				.withMessageContaining("Port " + taken.getLocalPort() + " is in use");
		}
		assertThatNoException().isThrownBy(() -> new EmbeddedServer(home, 0).close());
	}

	@Test
	void doesNotWaitForAServerThatGaveUp() throws Exception {
		PortalHome home = new PortalHome(this.folder.resolve("home"));
		new EmbeddedServer(home, 0).close();
		Path control = home.directory().resolve("pg18/global/pg_control");
		Path aside = Files.move(control, this.folder.resolve("aside"));
		long before = System.nanoTime();
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> new EmbeddedServer(home, 0))
			.withMessageContaining("postgresql.log");
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMinutes(2));
		assertThat(Thread.currentThread().isInterrupted()).isFalse();
		Files.move(aside, control);
		assertThatNoException().isThrownBy(() -> new EmbeddedServer(home, 0).close());
	}

	private static void kill(long process) {
		ProcessHandle handle = ProcessHandle.of(process).orElseThrow();
		handle.destroyForcibly();
		handle.onExit().join();
	}

	private static Duration processor(long process) {
		return ProcessHandle.of(process).flatMap((handle) -> handle.info().totalCpuDuration()).orElse(Duration.ZERO);
	}

	private static Connection connect(EmbeddedServer server) throws SQLException {
		return DriverManager.getConnection(server.url(), EmbeddedServer.APPLICATION,
				server.password(EmbeddedServer.APPLICATION));
	}

	private static long count(Connection connection, String sql) {
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getLong(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
