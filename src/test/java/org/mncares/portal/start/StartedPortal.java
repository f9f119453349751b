package org.mncares.portal.start;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.mncares.portal.PortalApplication;

/**
 * A portal in a process of its own, started as an operator would start it.
 */
public final class StartedPortal implements AutoCloseable {

	private static final long PATIENCE_SECONDS = 120;

	private final Process process;

	private final Path log;

	private StartedPortal(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/**
	 * Starts a portal without demonstration data on a free port, unless the settings say
	 * otherwise.
	 */
	public static StartedPortal start(Path home, String... settings) throws IOException {
		Path log = Files.createTempFile("portal", ".log");
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
				"-Xmx400m", "-cp", System.getProperty("java.class.path"), PortalApplication.class.getName(),
				"--portal.home=" + home));
		command.addAll(Arrays.asList(settings));
		if (Arrays.stream(settings).noneMatch((setting) -> setting.startsWith("--portal.demo."))) {
			command.add("--portal.demo.enabled=false");
		}
		if (Arrays.stream(settings).noneMatch((setting) -> setting.startsWith("--server.port="))) {
			command.add("--server.port=" + freePort());
		}
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		return new StartedPortal(process, log);
	}

	/** Waits until it answers. */
	public StartedPortal ready() throws IOException, InterruptedException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (!log().contains("Started PortalApplication")) {
			if (!this.process.isAlive() || System.nanoTime() > deadline) {
				throw new AssertionError("It did not start:\n" + log());
			}
			Thread.sleep(100);
		}
		return this;
	}

	/** Waits until it has given up, and returns what it said about it. */
	String refusal() throws IOException, InterruptedException {
		if (!this.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			throw new AssertionError("It did not give up:\n" + log());
		}
		if (this.process.exitValue() == 0) {
			throw new AssertionError("It gave up as if nothing were wrong");
		}
		List<String> lines = log().lines().filter((line) -> line.startsWith("The portal did not start.")).toList();
		if (lines.size() != 1 || log().contains("\tat ")) {
			throw new AssertionError("One line was expected:\n" + log());
		}
		return lines.getFirst();
	}

	/** Kills it as the machine would in its worst moment. */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** What it has said so far. */
	public String log() throws IOException {
		return Files.readString(this.log);
	}

	public static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() throws IOException {
		this.process.destroy();
		try {
			if (!this.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		Files.deleteIfExists(this.log);
	}

}
