package org.mncares.portal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged portal with the demonstration study, in a process and a folder of its own,
 * with the heap that the benchmark promises and its database as durable as in production.
 */
final class PortalProcess implements AutoCloseable {

	static final String PASSWORD = "benchmark of the portal";

	/** What the portal says when the demonstration study is loaded. */
	private static final String READY = "The demonstration study was loaded";

	private static final int DATABASE_PORT = 54_329;

	private static final int PORT = 18_080;

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private final Path home;

	private final Process process;

	private PortalProcess(Path home, Process process) {
		this.home = home;
		this.process = process;
	}

	/** Starts the portal on an empty folder and waits until its study is loaded. */
	static PortalProcess start(Path jar, Path folder, String maxHeap) throws IOException, InterruptedException {
		delete(folder);
		Files.createDirectories(folder);
		Path home = folder.resolve("home");
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx" + maxHeap, "-Xlog:gc:file=" + folder.resolve("gc.log") + ":uptime:filecount=0", "-jar",
				jar.toString(), "--server.port=" + PORT, "--portal.home=" + home,
				"--portal.embedded-port=" + DATABASE_PORT, "--portal.demo.password=" + PASSWORD);
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(folder.resolve("portal.log").toFile())
			.start();
		PortalProcess portal = new PortalProcess(home, process);
		portal.awaitReady(folder.resolve("portal.log"));
		return portal;
	}

	String address() {
		return "http://localhost:" + PORT;
	}

	HeapLog heapLog() {
		return new HeapLog(this.home.resolveSibling("gc.log"));
	}

	/** A connection of the owner of the tables to the portal's own database. */
	Connection connectAsOwner() throws SQLException, IOException {
		return DriverManager.getConnection("jdbc:postgresql://localhost:" + DATABASE_PORT + "/portal", "portal_owner",
				Files.readString(this.home.resolve("secrets/portal_owner")).strip());
	}

	private void awaitReady(Path log) throws IOException, InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!Files.readString(log).contains(READY)) {
			if (!this.process.isAlive() || System.nanoTime() > deadline) {
				close();
				throw new IllegalStateException("The portal did not start:\n" + Files.readString(log));
			}
			Thread.sleep(200);
		}
	}

	private static void delete(Path folder) throws IOException {
		if (Files.notExists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
				Files.delete(file);
			}
		}
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(1, TimeUnit.MINUTES)) {
			this.process.destroyForcibly();
		}
	}

}
