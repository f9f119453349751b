package org.mncares.portal.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mncares.portal.start.StartedPortal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The disk under the portal's own database is full. Needs the right to mount a small disk
 * in memory; it is skipped where that is refused.
 */
@Tag("faults")
class FullDiskTests {

	private static final int LEFT = 12 << 20;

	@TempDir
	private Path folder;

	private Path disk;

	@BeforeEach
	void mount() throws Exception {
		this.disk = Files.createDirectory(this.folder.resolve("disk"));
		Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=900m", "tmpfs", this.disk.toString()),
				"no right to mount a disk");
	}

	@AfterEach
	void unmount() throws Exception {
		run("umount", this.disk.toString());
	}

	@Test
	void saysSoLosesNothingAndGoesOnWhenThereIsRoom() throws Exception {
		Path home = this.disk.resolve("home");
		int databasePort = StartedPortal.freePort();
		int port = StartedPortal.freePort();
		Path ballast = this.disk.resolve("ballast");
		long before;
		try (StartedPortal portal = start(home, port, databasePort)) {
			PersonAtWork staff = new PersonAtWork(port, "staff@demo.example");
			before = staff.upload(staff.list(500, "Before")).orElseThrow();
			finished(home, databasePort, before);
			fill(ballast);
			PersonAtWork.Answer answer = staff.tryUpload(staff.list(400_000, "Full"));
			assertThat(answer.status()).as(answer.body()).isIn(422, 503);
			assertThat(answer.body()).doesNotContain("Exception").containsAnyOf("PL-018", "again");
			Files.delete(ballast);
		}
		try (StartedPortal again = start(home, port, databasePort)) {
			WhatStands stands = WhatStands.in(home, databasePort);
			assertThat(stands.status(before)).isEqualTo("READY");
			PersonAtWork staff = new PersonAtWork(port, "staff@demo.example");
			long after = staff.upload(staff.list(20_000, "After")).orElseThrow();
			finished(home, databasePort, after);
			stands.requireWhole();
		}
	}

	private static void finished(Path home, int databasePort, long list) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> WhatStands.in(home, databasePort).status(list).equals("READY"));
	}

	private static StartedPortal start(Path home, int port, int databasePort) throws Exception {
		StartedPortal portal = StartedPortal.start(home, "--server.port=" + port,
				"--portal.embedded-port=" + databasePort, "--portal.demo.enabled=true",
				"--portal.demo.password=" + PersonAtWork.PASSWORD);
		portal.ready();
		Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> portal.log().contains("The portal runs"));
		return portal;
	}

	/** Leaves a few megabytes. */
	private void fill(Path ballast) throws IOException {
		long room = Files.getFileStore(this.disk).getUsableSpace() - LEFT;
		byte[] piece = new byte[1 << 20];
		try (var output = Files.newOutputStream(ballast)) {
			for (long written = 0; written < room; written += piece.length) {
				output.write(piece);
			}
		}
	}

	private static boolean run(String... command) throws Exception {
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor() == 0;
	}

}
