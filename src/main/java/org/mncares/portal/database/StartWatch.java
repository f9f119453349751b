package org.mncares.portal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks on while PostgreSQL starts: recovery after a crash may take minutes, which the
 * start waits for; a server that gave up ends the wait.
 */
final class StartWatch implements AutoCloseable {

	private static final Duration PAUSE = Duration.ofMillis(200);

	/** Between the end of unpacking and the first process, and from one to the next. */
	private static final Duration WITHOUT_PROCESS = Duration.ofSeconds(10);

	private static final Pattern PROGRAM = Pattern.compile("(postgres|initdb)(\\.exe)?$");

	private final Path programs;

	/** The system may count a process's start in hundredths of a second. */
	private final Instant begun = Instant.now().minusSeconds(1);

	private final Thread starting = Thread.currentThread();

	private final Thread watcher;

	private volatile boolean gaveUp;

	private boolean ended;

	/**
	 * Begins to look on; the thread at hand is the one that starts the server.
	 * @param programs the folder in which PostgreSQL's programs are
	 */
	StartWatch(Path programs) {
		this.programs = programs;
		this.watcher = Thread.ofVirtual().name("postgresql-start").start(this::watch);
	}

	private void watch() {
		long lastSeen = System.nanoTime();
		while (pause()) {
			if (isAtWork() || isUnpacking()) {
				lastSeen = System.nanoTime();
			}
			else if (System.nanoTime() - lastSeen > WITHOUT_PROCESS.toNanos()) {
				giveUp();
				return;
			}
		}
	}

	/** The programs lie in a folder of their version, marked when it is complete. */
	private boolean isUnpacking() {
		try (Stream<Path> versions = Files.list(this.programs)) {
			return versions.anyMatch((version) -> Files.notExists(version.resolve(".exists")));
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** A server that this process had started before does not count. */
	private boolean isAtWork() {
		return ProcessHandle.current()
			.children()
			.map(ProcessHandle::info)
			.filter((child) -> child.startInstant().filter((start) -> !start.isBefore(this.begun)).isPresent())
			.anyMatch((child) -> child.command().filter((command) -> PROGRAM.matcher(command).find()).isPresent());
	}

	private synchronized void giveUp() {
		if (!this.ended) {
			this.gaveUp = true;
			this.starting.interrupt();
		}
	}

	private static boolean pause() {
		try {
			Thread.sleep(PAUSE);
			return true;
		}
		catch (InterruptedException ex) {
			return false;
		}
	}

	/** Whether the server gave up; asked once its start has come back. */
	boolean gaveUp() {
		end();
		if (this.gaveUp) {
			// The interruption was this watch's own.
			Thread.interrupted();
		}
		return this.gaveUp;
	}

	private synchronized void end() {
		this.ended = true;
	}

	@Override
	public void close() {
		end();
		this.watcher.interrupt();
	}

}
