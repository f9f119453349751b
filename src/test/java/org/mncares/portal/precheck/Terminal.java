package org.mncares.portal.precheck;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/**
 * Runs the checker in a folder and keeps what it says.
 */
final class Terminal {

	private final Path folder;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	Terminal(Path folder) {
		this.folder = folder;
	}

	int run(String... args) {
		this.out.reset();
		this.err.reset();
		return new PreCheck(stream(this.out), stream(this.err),
				Clock.fixed(SomeProfile.MADE.plus(Duration.ofDays(1)), ZoneOffset.UTC), this.folder, true)
			.run(args);
	}

	String said() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	String complained() {
		return this.err.toString(StandardCharsets.UTF_8);
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

}
