package org.mncares.portal.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mncares.portal.start.StartedPortal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The portal, and now and then its database with it, is killed at random moments of
 * receiving, checking, submitting and enrolling. What it had confirmed stands, nothing
 * stands twice, and no list stays where it was.
 */
@Tag("faults")
class KilledPortalTests {

	private static final int KILLS = Integer.getInteger("faults.kills", 50);

	private static final int PATIENTS = 20_000;

	@TempDir
	private Path folder;

	private Path home;

	private int databasePort;

	private int port;

	@Test
	void losesNothingAndDoesNothingTwice() throws Exception {
		long seed = Long.getLong("faults.seed", System.nanoTime());
		Random random = new Random(seed);
		this.home = this.folder.resolve("home");
		this.databasePort = StartedPortal.freePort();
		this.port = StartedPortal.freePort();
		Work work = new Work();
		StartedPortal portal = start();
		try {
			work.measure();
			for (int kill = 1; kill <= KILLS; kill++) {
				Step step = work.next();
				CompletableFuture<Boolean> done = CompletableFuture.supplyAsync(step.what());
				boolean confirmed = confirmedWithin(done, random.nextInt(step.millis() * (2 + work.triesInVain) / 2));
				killed(portal, random.nextInt(5) == 0);
				confirmed |= confirmedWithin(done, 2000);
				System.out.println("Kill " + kill + " of " + KILLS + " (seed " + seed + "): " + step.name()
						+ (confirmed ? ", confirmed" : ""));
				portal = start();
				work.after(step, confirmed);
			}
			work.finish();
		}
		finally {
			portal.close();
		}
	}

	private StartedPortal start() throws Exception {
		StartedPortal portal = StartedPortal
			.start(this.home, "--server.port=" + this.port, "--portal.embedded-port=" + this.databasePort,
					"--portal.demo.password=" + PersonAtWork.PASSWORD, "--portal.demo.enabled=true",
					"--portal.intake.upload-timeout=20s")
			.ready();
		Awaitility.await("the demonstration is loaded")
			.atMost(Duration.ofMinutes(5))
			.until(() -> portal.log().contains("The portal runs"));
		return portal;
	}

	private static boolean confirmedWithin(CompletableFuture<Boolean> done, long millis) throws Exception {
		try {
			return done.get(millis, TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (java.util.concurrent.ExecutionException ex) {
			if (ex.getCause() instanceof AssertionError wrong) {
				throw wrong;
			}
			return false;
		}
	}

	private void killed(StartedPortal portal, boolean withDatabase) throws Exception {
		if (withDatabase) {
			long postmaster = Long
				.parseLong(Files.readAllLines(this.home.resolve("pg18/postmaster.pid")).getFirst().strip());
			ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
		}
		portal.kill();
	}

	/**
	 * A step of a list's way.
	 *
	 * @param name what it is called
	 * @param millis about how long it takes
	 * @param what does it, and tells whether the portal confirmed it
	 */
	private record Step(String name, int millis, Supplier<Boolean> what) {
	}

	/** Something that may fail. */
	@FunctionalInterface
	private interface Failing {

		void run() throws Exception;

	}

	/** The way of one list after the other, a step for each life of the portal. */
	private final class Work {

		private int uploads;

		/**
		 * A portal that has just started is slower than the one that was measured: what
		 * was killed before its end is given more time, so that the next step has its
		 * turn too.
		 */
		private int triesInVain;

		private Optional<Long> list = Optional.empty();

		private int millisOfChecking = 60_000;

		private int millisOfSubmitting = 60_000;

		private int millisOfEnrolling = 60_000;

		/**
		 * Takes a list all its way in peace, so that the moments to come are of its
		 * length.
		 */
		private void measure() throws Exception {
			this.millisOfChecking = millis(() -> {
				assertThat(next().what().get()).isTrue();
				settle();
			});
			this.millisOfSubmitting = millis(() -> assertThat(next().what().get()).isTrue());
			this.millisOfEnrolling = millis(() -> assertThat(next().what().get()).isTrue());
			System.out.printf("Checking takes %d ms, submitting %d, enrolling %d%n", this.millisOfChecking,
					this.millisOfSubmitting, this.millisOfEnrolling);
		}

		private static int millis(Failing what) throws Exception {
			long begun = System.nanoTime();
			what.run();
			return (int) Duration.ofNanos(System.nanoTime() - begun).toMillis() + 100;
		}

		private Step next() throws Exception {
			String status = this.list.isPresent() ? stands().status(this.list.get()) : "none";
			return switch (status) {
				case "READY" -> new Step("submitting", this.millisOfSubmitting, () -> staff().submit(this.list.get()));
				case "SUBMITTED" ->
					new Step("enrolling", this.millisOfEnrolling, () -> study().accept(this.list.get()));
				default -> upload();
			};
		}

		private Step upload() {
			String name = "M" + ++this.uploads;
			this.list = Optional.empty();
			return new Step("receiving and checking", this.millisOfChecking, () -> {
				PersonAtWork staff = staff();
				this.list = staff.upload(staff.list(PATIENTS, name));
				return this.list.isPresent();
			});
		}

		/** Uploads without a receiver are given up in a minute; all else is finished. */
		private void settle() throws Exception {
			Awaitility.await("lists that were being checked are finished")
				.atMost(Duration.ofMinutes(2))
				.until(() -> stands().unfinished().stream().allMatch((list) -> list.startsWith("RECEIVING")));
			stands().requireWhole();
		}

		private void after(Step step, boolean confirmed) throws Exception {
			this.triesInVain = confirmed ? 0 : this.triesInVain + 1;
			settle();
			if (this.list.isEmpty()) {
				List<String> standing = stands()
					.texts("select max(id) from patient_list where status in ('READY', 'SUBMITTED')"
							+ " and care_system_id = (select care_system_id from account where email = 'staff@demo.example')");
				this.list = Optional.ofNullable(standing.getFirst()).map(Long::valueOf);
			}
			if (confirmed) {
				String status = stands().status(this.list.orElseThrow());
				assertThat(status).as("after " + step.name() + " was confirmed").isIn(switch (step.name()) {
					case "submitting" -> List.of("SUBMITTED");
					case "enrolling" -> List.of("ACCEPTED");
					default -> List.of("READY");
				});
			}
		}

		private void finish() throws Exception {
			Awaitility.await("uploads without a receiver are given up")
				.atMost(Duration.ofMinutes(3))
				.until(() -> stands().unfinished().isEmpty());
			stands().requireWhole();
		}

		private WhatStands stands() throws Exception {
			return WhatStands.in(KilledPortalTests.this.home, KilledPortalTests.this.databasePort);
		}

		private PersonAtWork staff() {
			return new PersonAtWork(KilledPortalTests.this.port, "staff@demo.example");
		}

		private PersonAtWork study() {
			return new PersonAtWork(KilledPortalTests.this.port, "admin@demo.example");
		}

	}

}
