package org.mncares.portal.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mncares.portal.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lists of the benchmark are the same each time, and a bare COPY takes them.
 */
class PatientRowsTests {

	private static final List<String> CLINICS = List.of("0412", "0413");

	@TempDir
	private Path folder;

	@Test
	void writesTheSameListForTheSameSeed() throws Exception {
		assertThat(write("a.csv", 1)).hasSameTextualContentAs(write("b.csv", 1))
			.content()
			.isNotEqualTo(Files.readString(write("c.csv", 2)))
			.hasLineCount(1_001);
	}

	@Test
	void aBareCopyTakesTheProblemsToo() throws Exception {
		try (Connection owner = TestDatabase.create().connect(TestDatabase.OWNER)) {
			assertThat(BareCopy.time(owner, write("list.csv", 1))).isGreaterThan(Duration.ZERO);
		}
	}

	@Test
	void readsPeaksFromTheCollectorsLog() throws Exception {
		Path log = Files.writeString(this.folder.resolve("gc.log"), """
				[0.012s] Using G1
				[1.5s] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 23M->5M(256M) 3.1ms
				[2.5s] GC(1) Pause Young (Mixed) (G1 Evacuation Pause) 120M->31M(256M) 3.1ms
				[2.6s] GC(2) Concurrent Mark Cycle 12.1ms
				[3.5s] GC(3) Pause Full (G1 Compaction Pause) 99M->40M(256M) 30.1ms
				""");
		HeapLog heap = new HeapLog(log);
		assertThat(heap.since(0)).isEqualTo(new HeapLog.Peak(120, 40));
		assertThat(heap.since(heap.position() - 1)).isEqualTo(new HeapLog.Peak(99, 40));
		assertThat(heap.since(heap.position())).isEqualTo(new HeapLog.Peak(0, 0));
	}

	private Path write(String name, long seed) throws Exception {
		Path file = this.folder.resolve(name);
		PatientRows.write(file, 1_000, seed, CLINICS);
		return file;
	}

}
