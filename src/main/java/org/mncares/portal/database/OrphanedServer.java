package org.mncares.portal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.mncares.portal.core.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived a portal which was killed; it is stopped cleanly
 * before a new one starts on the same data.
 */
final class OrphanedServer {

	private static final Logger logger = LoggerFactory.getLogger(OrphanedServer.class);

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private OrphanedServer() {
	}

	/**
	 * Stops the server, and what is left of one that was killed itself: a process that is
	 * in the midst of a statement works on without it, and keeps a new server from
	 * starting.
	 */
	static void stop(Path data) {
		Path pidFile = data.resolve("postmaster.pid");
		if (Files.notExists(pidFile)) {
			return;
		}
		try {
			List<String> lines = Files.readAllLines(pidFile);
			ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
				.filter((process) -> isServerOn(process, lines, data))
				.ifPresent(OrphanedServer::stop);
			ProcessHandle.allProcesses().filter((process) -> worksIn(process, data)).forEach(OrphanedServer::stop);
			Files.deleteIfExists(pidFile);
		}
		catch (IOException | NumberFormatException ex) {
			throw new CannotStart("The file " + pidFile + " cannot be read: remove it if no PostgreSQL runs there.",
					ex);
		}
	}

	/** Linux shows in which folder a process works; elsewhere it stays unknown. */
	private static boolean worksIn(ProcessHandle process, Path data) {
		try {
			return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), data);
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** A process id may have been given to another program meanwhile: look twice. */
	private static boolean isServerOn(ProcessHandle process, List<String> lines, Path data) {
		return isPostgres(process) && lines.size() > 1 && Path.of(lines.get(1)).equals(data);
	}

	private static boolean isPostgres(ProcessHandle process) {
		return process.info().command().map((command) -> command.contains("postgres")).orElse(true);
	}

	private static void stop(ProcessHandle process) {
		logger.info("Stopping a PostgreSQL process that an earlier portal left behind");
		// PostgreSQL's fast shutdown is SIGINT; Java can send SIGTERM, which waits for
		// clients, of which none is left.
		process.destroy();
		try {
			process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException | TimeoutException ex) {
			process.destroyForcibly();
			process.onExit().join();
		}
	}

}
