package org.mncares.portal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures how long each dashboard takes with a million patients in 5,000 clinics, beside
 * the bare SQL aggregate over the base tables that it shows, and the making of the live
 * edition for itself. It asserts no times.
 */
@Tag("benchmark")
class DashboardSpeedTests {

	private static final int RUNS = 9;

	private static final String LOADED = "demonstration study was loaded";

	private static final Path FOLDER = Path.of("target", "benchmark-dashboards").toAbsolutePath();

	private static final String BY_CLASS = """
			select reported_class, own_decision, count(*) from participating_clinic c
			  left join clinic_care_model m using (clinic_id) group by 1, 2""";

	private static final Map<String, String> PAGES = new LinkedHashMap<>();

	static {
		PAGES.put("/dashboards/progress", """
				select c.care_system_id, count(distinct clinic_id), count(p.id) from participating_clinic c
				  left join enrolled_patient p using (cohort_id, clinic_id) group by 1""");
		PAGES.put("/dashboards/coverage", """
				select partners, count(*) from (select patient_id, array_agg(payor_id order by payor_id) as partners
				  from patient_partner group by 1) x group by 1""");
		PAGES.put("/dashboards/models", BY_CLASS);
		PAGES.put("/dashboards/survey", """
				select link_id, value, count(*) from signed_answer where clinic_id is null group by 1, 2""");
	}

	@Test
	void eachDashboardBesideItsAggregate() throws Exception {
		try (PortalProcess portal = PortalProcess.start(Path.of(System.getProperty("portal.jar")), FOLDER, "256m");
				Connection owner = portal.connectAsOwner()) {
			awaitStudy();
			ManyPatients.write(owner);
			PortalClient analyst = new PortalClient(portal.address());
			analyst.signIn("analyst@demo.example", PortalProcess.PASSWORD);
			analyst.page("/dashboards/progress");
			System.out.printf(Locale.ROOT, "Making the live edition, and the page: %.2f s%n",
					median(3, () -> making(owner, analyst)));
			System.out.println("page                      server     bare SQL   (medians of " + RUNS + ")");
			for (Map.Entry<String, String> page : PAGES.entrySet()) {
				double served = median(RUNS, () -> timed(() -> analyst.page(page.getKey())));
				double bare = median(RUNS, () -> timed(() -> run(owner, page.getValue())));
				System.out.printf(Locale.ROOT, "%-24s %7.3f s  %7.3f s%n", page.getKey(), served, bare);
			}
		}
	}

	/** The portal answers while its study is still being loaded. */
	private static void awaitStudy() throws IOException, InterruptedException {
		long deadline = System.nanoTime() + 600_000_000_000L;
		while (!Files.readString(FOLDER.resolve("portal.log")).contains(LOADED)) {
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException("The demonstration study was not loaded in time");
			}
			Thread.sleep(500);
		}
	}

	private static double making(Connection owner, PortalClient analyst) throws Exception {
		ManyPatients.change(owner);
		return timed(() -> analyst.page("/dashboards/progress"));
	}

	private static void run(Connection owner, String sql) throws SQLException {
		try (Statement statement = owner.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				rows.getString(1);
			}
		}
	}

	private static double timed(Step step) throws Exception {
		long begin = System.nanoTime();
		step.take();
		return (System.nanoTime() - begin) / 1e9;
	}

	private static double median(int runs, Measure measure) throws Exception {
		double[] times = new double[runs];
		for (int run = 0; run < runs; run++) {
			times[run] = measure.seconds();
		}
		Arrays.sort(times);
		return times[runs / 2];
	}

	/** Something to be timed. */
	@FunctionalInterface
	private interface Step {

		void take() throws Exception;

	}

	/** A time in seconds. */
	@FunctionalInterface
	private interface Measure {

		double seconds() throws Exception;

	}

}
