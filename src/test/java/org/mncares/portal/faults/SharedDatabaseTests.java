package org.mncares.portal.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mncares.portal.start.StartedPortal;

/**
 * Portals on one database: one of them is killed, or the database is restarted, while a
 * list is checked.
 */
@Tag("faults")
class SharedDatabaseTests {

	private static final int PATIENTS = 100_000;

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	@TempDir
	private static Path folder;

	private static DatabaseServer database;

	@BeforeAll
	static void loadDemonstration() throws Exception {
		database = new DatabaseServer(folder);
		try (StartedPortal first = node("first", StartedPortal.freePort())) {
			Awaitility.await()
				.atMost(Duration.ofMinutes(5))
				.until(() -> first.log().contains("The demonstration study was loaded"));
		}
	}

	@AfterAll
	static void stop() throws Exception {
		database.close();
	}

	@Test
	void aListIsFinishedByTheNodeThatIsAlive() throws Exception {
		int port = StartedPortal.freePort();
		try (StartedPortal receiving = node("receiving", port);
				StartedPortal other = node("other", StartedPortal.freePort())) {
			PersonAtWork staff = new PersonAtWork(port, "staff@demo.example");
			long list = staff.upload(staff.list(PATIENTS, "Two")).orElseThrow();
			Awaitility.await().atMost(PATIENCE).until(() -> database.stands().status(list).equals("CHECKING"));
			receiving.kill();
			requireFinished(list);
		}
	}

	@Test
	void aListIsFinishedThoughTheDatabaseIsRestarted() throws Exception {
		int port = StartedPortal.freePort();
		try (StartedPortal portal = node("only", port)) {
			PersonAtWork staff = new PersonAtWork(port, "staff@demo.example");
			long list = staff.upload(staff.list(PATIENTS, "Restart")).orElseThrow();
			Awaitility.await().atMost(PATIENCE).until(() -> database.stands().status(list).equals("CHECKING"));
			database.restart();
			requireFinished(list);
		}
	}

	private static void requireFinished(long list) throws Exception {
		Awaitility.await()
			.atMost(PATIENCE)
			.ignoreExceptions()
			.until(() -> database.stands().status(list).equals("READY"));
		database.stands().requireWhole();
	}

	private static StartedPortal node(String name, int port) throws Exception {
		String[] settings = Stream.concat(Stream.of(database.settings()),
				Stream.of("--server.port=" + port, "--portal.demo.enabled=true",
						"--portal.demo.password=" + PersonAtWork.PASSWORD,
						"--portal.intake.matching-key=one key for all of the nodes"))
			.toArray(String[]::new);
		StartedPortal portal = StartedPortal.start(folder.resolve(name), settings).ready();
		Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> portal.log().contains("The portal runs"));
		return portal;
	}

}
