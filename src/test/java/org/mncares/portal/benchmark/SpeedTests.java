package org.mncares.portal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures how long a patient list takes from the last byte received to the finished
 * report, in the whole portal, beside a bare COPY of the same bytes. It asserts no times:
 * {@code ./mvnw -Pbenchmark verify} prints them, and {@code -Dbenchmark.rows=200,2400}
 * measures only these.
 */
@Tag("benchmark")
class SpeedTests {

	private static final String MAX_HEAP = "256m";

	private static final String STAFF = "staff@demo.example";

	private static final int RUNS = 3;

	private static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();

	@Test
	void fromTheLastByteToTheReport() throws Exception {
		List<String> lines = new ArrayList<>();
		try (PortalProcess portal = PortalProcess.start(Path.of(System.getProperty("portal.jar")), FOLDER, MAX_HEAP);
				Connection owner = portal.connectAsOwner()) {
			PortalClient staff = new PortalClient(portal.address());
			staff.signIn(STAFF, PortalProcess.PASSWORD);
			for (String rows : System.getProperty("benchmark.rows", "200,2400,50000,1000000").split(",")) {
				lines.add(measure(Integer.parseInt(rows), portal, owner, staff));
			}
		}
		System.out.printf(
				"From the last byte received to the finished report, portal with -Xmx%s, medians of %d runs%n",
				MAX_HEAP, RUNS);
		System.out.println("     rows    report      COPY   ratio   heap peak   live after GC");
		lines.forEach(System.out::println);
	}

	private static String measure(int rows, PortalProcess portal, Connection owner, PortalClient staff)
			throws IOException, SQLException, InterruptedException {
		List<Run> runs = new ArrayList<>();
		int heap = portal.heapLog().position();
		for (int run = 1; run <= RUNS; run++) {
			Path list = FOLDER.resolve("list-" + rows + "-" + run + ".csv");
			PatientRows.write(list, rows, 1000L * rows + run, staff.clinics());
			Duration copy = BareCopy.time(owner, list);
			runs.add(new Run(staff.timeReport(list), copy));
			Files.delete(list);
		}
		HeapLog.Peak peak = portal.heapLog().since(heap);
		double report = median(runs, (run) -> run.report().toNanos()) / 1e9;
		double copy = median(runs, (run) -> run.copy().toNanos()) / 1e9;
		return String.format(Locale.ROOT, "%,9d %7.2f s %7.2f s %7.2f %8d MB %12d MB", rows, report, copy,
				report / copy, peak.used(), peak.live());
	}

	private static double median(List<Run> runs, ToLongFunction<Run> time) {
		return runs.stream().mapToLong(time).sorted().toArray()[runs.size() / 2];
	}

	private record Run(Duration report, Duration copy) {
	}

}
