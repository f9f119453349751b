package org.mncares.portal.intake.file;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mncares.portal.intake.rule.CheckedRow;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.Outcome;
import org.mncares.portal.intake.rule.PersonKeys;
import org.mncares.portal.intake.rule.RowCheck;
import org.mncares.portal.intake.rule.SampleList;
import org.mncares.portal.table.FileLimits;
import org.mncares.portal.table.RawRow;
import org.mncares.portal.table.TableReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints how fast a long list is read, checked and given its keys, on one core; run with
 * {@code -Dtest.groups=benchmark -Dtest.excludedGroups= -Dtest=CheckSpeedTests}.
 */
@Tag("benchmark")
class CheckSpeedTests {

	private static final int ROWS = 1_000_000;

	@Test
	void readsChecksAndKeysAMillionRows(@TempDir Path temporary) throws Exception {
		Path file = temporary.resolve("list.csv");
		try (InputStream input = new GeneratedList(ROWS)) {
			Files.copy(input, file);
		}
		for (int round = 1; round <= 3; round++) {
			System.out.printf("Round %d, %,d bytes%n", round, Files.size(file));
			run(file, temporary, "read", false, false);
			run(file, temporary, "read and check", true, false);
			long eligible = run(file, temporary, "read, check and keys", true, true);
			assertThat(eligible).isEqualTo(ROWS - ROWS / 20);
		}
	}

	private static long run(Path file, Path temporary, String what, boolean check, boolean keys) throws Exception {
		long started = System.nanoTime();
		long eligible = 0;
		PersonKeys personKeys = new PersonKeys(new byte[32]);
		try (TableReader table = PatientListFile.open(() -> Files.newInputStream(file), temporary)) {
			RowCheck rules = new RowCheck(SampleList.CONTEXT, ColumnMapping.of(table.header()));
			for (RawRow row = table.next(); row != null; row = table.next()) {
				if (check) {
					CheckedRow checked = rules.check(row);
					eligible += (checked.outcome() == Outcome.ELIGIBLE) ? 1 : 0;
					if (keys && checked.outcome() == Outcome.ELIGIBLE) {
						personKeys.patientKey(1, checked.patientId());
						personKeys.personKey(checked.person().lastName(), checked.person().firstName(),
								checked.person().dateOfBirth(), checked.person().sex());
					}
				}
			}
		}
		double seconds = (System.nanoTime() - started) / 1e9;
		System.out.printf("  %-22s %.2f s, %,.0f rows/s%n", what, seconds, ROWS / seconds);
		return eligible;
	}

}
