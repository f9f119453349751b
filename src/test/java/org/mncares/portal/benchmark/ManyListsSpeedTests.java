package org.mncares.portal.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures twenty lists of 50,000 rows of as many care systems, one after the other and
 * all at once, and how long pages take meanwhile. It asserts no times.
 */
@Tag("benchmark")
class ManyListsSpeedTests {

	private static final int LISTS = 20;

	private static final int ROWS = Integer.getInteger("benchmark.rowsOfMany", 50_000);

	private static final Path FOLDER = Path.of("target", "benchmark-many").toAbsolutePath();

	/**
	 * Somebody in each of twenty care systems that take part, with the usual password.
	 */
	private static final String PEOPLE = """
			insert into account (email, name, title, password_hash, role, care_system_id, version)
			select 'many' || s.place || '@demo.example', 'Many', 'Nurse', a.password_hash, 'CARE_SYSTEM',
			       s.care_system_id, 0
			  from (select care_system_id, row_number() over (order by care_system_id) as place
			          from (select distinct k.care_system_id from cohort_clinic k
			                  join care_system_agreement g on g.care_system_id = k.care_system_id
			                 where k.care_system_id not in (select care_system_id from account
			                                                 where email = 'staff@demo.example')) taking_part) s
			  join account a on a.email = 'staff@demo.example'
			 where s.place <= 20""";

	private static final Duration AS_BROWSERS_ASK = Duration.ofSeconds(1);

	private static final List<String> PAGES = List.of("/", "/patient-lists", "/clinics");

	@Test
	void twentyListsAtOnce() throws Exception {
		try (PortalProcess portal = PortalProcess.start(Path.of(System.getProperty("portal.jar")), FOLDER, "256m");
				Connection owner = portal.connectAsOwner();
				Statement statement = owner.createStatement()) {
			statement.execute(PEOPLE);
			PortalClient reader = signedIn(portal, "staff@demo.example");
			List<PortalClient> people = new ArrayList<>();
			for (int i = 1; i <= LISTS; i++) {
				people.add(signedIn(portal, "many" + i + "@demo.example"));
			}
			List<Double> idle = pagesWhile(reader, () -> Thread.sleep(5_000));
			double[] seconds = new double[2];
			List<Double> oneByOne = pagesWhile(reader, () -> seconds[0] = check(people, 1, 1, Duration.ofMillis(50)));
			List<Double> atOnce = pagesWhile(reader, () -> seconds[1] = check(people, LISTS, 2, AS_BROWSERS_ASK));
			System.out.printf("%d lists of %,d rows: one after the other %.1f s, at once %.1f s (ratio %.2f)%n", LISTS,
					ROWS, seconds[0], seconds[1], seconds[1] / seconds[0]);
			System.out.printf("Pages, median and 95th percentile in ms: idle %s, one by one %s, at once %s%n",
					words(idle), words(oneByOne), words(atOnce));
		}
	}

	/** Uploads a list of each person and waits for the reports; in seconds. */
	private static double check(List<PortalClient> people, int atOnce, int seed, Duration pause) throws Exception {
		List<Path> lists = new ArrayList<>();
		for (int i = 0; i < people.size(); i++) {
			Path list = FOLDER.resolve("list-" + seed + "-" + i + ".csv");
			PatientRows.write(list, ROWS, 1000L * seed + i, people.get(i).clinics());
			lists.add(list);
		}
		long start = System.nanoTime();
		try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
			List<Future<?>> reports = new ArrayList<>();
			for (int i = 0; i < lists.size(); i++) {
				PortalClient person = people.get(i);
				Path list = lists.get(i);
				reports.add(threads.submit(() -> person.timeReport(list, pause)));
			}
			for (Future<?> report : reports) {
				report.get();
			}
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		for (Path list : lists) {
			Files.delete(list);
		}
		return seconds;
	}

	/** How long pages take while work is done, in milliseconds, sorted. */
	private static List<Double> pagesWhile(PortalClient reader, Work work) throws Exception {
		AtomicBoolean over = new AtomicBoolean();
		try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
			Future<List<Double>> times = thread.submit(() -> {
				Random random = new Random(1);
				List<Double> taken = new ArrayList<>();
				while (!over.get()) {
					long start = System.nanoTime();
					reader.page(PAGES.get(random.nextInt(PAGES.size())));
					taken.add((System.nanoTime() - start) / 1e6);
					Thread.sleep(50);
				}
				return taken.stream().sorted().toList();
			});
			try {
				work.run();
			}
			finally {
				over.set(true);
			}
			return times.get();
		}
	}

	private static PortalClient signedIn(PortalProcess portal, String email) {
		PortalClient person = new PortalClient(portal.address());
		person.signIn(email, PortalProcess.PASSWORD);
		return person;
	}

	private static String words(List<Double> sorted) {
		return "%.0f/%.0f".formatted(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100));
	}

	/**
	 * What goes on meanwhile.
	 */
	@FunctionalInterface
	private interface Work {

		void run() throws Exception;

	}

}
