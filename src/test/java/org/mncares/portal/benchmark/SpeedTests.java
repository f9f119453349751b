package org.mncares.portal.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures how long a patient list takes from the last byte received to the finished
 * report, as CSV and as a workbook, and how long its enrolment, in the whole portal,
 * beside a bare COPY of the same bytes and batched JDBC inserts. It asserts no times:
 * {@code ./mvnw -Pbenchmark verify} prints them, {@code -Dbenchmark.rows=200,2400}
 * measures only these sizes, {@code -Dbenchmark.runs=1} each once. Only the last size is
 * enrolled, so that all its patients are new; and once more, so that all are known.
 */
@Tag("benchmark")
class SpeedTests {

	private static final String MAX_HEAP = "256m";

	private static final String STAFF = "staff@demo.example";

	private static final String ADMINISTRATOR = "admin@demo.example";

	private static final int RUNS = Integer.getInteger("benchmark.runs", 3);

	private static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();

	@Test
	void fromTheLastByteToTheReport() throws Exception {
		List<String> lines = new ArrayList<>();
		String[] sizes = System.getProperty("benchmark.rows", "200,2400,50000,1000000").split(",");
		try (PortalProcess portal = PortalProcess.start(Path.of(System.getProperty("portal.jar")), FOLDER, MAX_HEAP);
				Connection owner = portal.connectAsOwner()) {
			PortalClient staff = new PortalClient(portal.address());
			staff.signIn(STAFF, PortalProcess.PASSWORD);
			for (String rows : sizes) {
				lines.add(measure(Integer.parseInt(rows), portal, owner, staff));
			}
			PortalClient administrator = new PortalClient(portal.address());
			administrator.signIn(ADMINISTRATOR, PortalProcess.PASSWORD);
			lines.add("Enrolment of the last list: " + enrol(owner, staff, administrator));
			int last = Integer.parseInt(sizes[sizes.length - 1]);
			Path again = FOLDER.resolve("list-again.csv");
			PatientRows.write(again, last + 1, 1000L * last + RUNS, staff.clinics());
			staff.timeReport(again);
			lines.add("Enrolment of the same people again, and one more: " + enrol(owner, staff, administrator));
		}
		System.out.printf(
				"From the last byte received to the finished report, portal with -Xmx%s, medians of %d runs; inserts once%n",
				MAX_HEAP, RUNS);
		System.out.println("     rows      COPY   inserts       CSV   ratio      XLSX   ratio   heap CSV  heap XLSX");
		lines.forEach(System.out::println);
	}

	private static String enrol(Connection owner, PortalClient staff, PortalClient administrator) throws Exception {
		Submitted.submit(owner, staff.lastList());
		return String.format(Locale.ROOT, "%.2f s", administrator.timeAcceptance(staff.lastList()).toNanos() / 1e9);
	}

	private static String measure(int rows, PortalProcess portal, Connection owner, PortalClient staff)
			throws Exception {
		List<Duration> copies = new ArrayList<>();
		List<Duration> texts = new ArrayList<>();
		List<Duration> workbooks = new ArrayList<>();
		Duration inserts = Duration.ZERO;
		HeapLog.Peak textHeap = new HeapLog.Peak(0, 0);
		HeapLog.Peak workbookHeap = new HeapLog.Peak(0, 0);
		for (int run = 1; run <= RUNS; run++) {
			Path list = FOLDER.resolve("list-" + rows + "-" + run + ".csv");
			PatientRows.write(list, rows, 1000L * rows + run, staff.clinics());
			Path workbook = WorkbookList.of(list);
			int before = portal.heapLog().position();
			workbooks.add(staff.timeReport(workbook));
			workbookHeap = workbookHeap.or(portal.heapLog().since(before));
			copies.add(BareCopy.time(owner, list));
			before = portal.heapLog().position();
			texts.add(staff.timeReport(list));
			textHeap = textHeap.or(portal.heapLog().since(before));
			inserts = (run == 1) ? BatchedInserts.time(owner, list) : inserts;
			Files.delete(list);
			Files.delete(workbook);
		}
		double copy = median(copies);
		return String.format(Locale.ROOT, "%,9d %7.2f s %7.2f s %7.2f s %7.2f %7.2f s %7.2f %7d MB %7d MB", rows, copy,
				inserts.toNanos() / 1e9, median(texts), median(texts) / copy, median(workbooks),
				median(workbooks) / copy, textHeap.used(), workbookHeap.used());
	}

	private static double median(List<Duration> times) {
		return times.stream().sorted().toList().get(times.size() / 2).toNanos() / 1e9;
	}

}
