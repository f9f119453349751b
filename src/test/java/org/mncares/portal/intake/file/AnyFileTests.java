package org.mncares.portal.intake.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.SampleList;
import org.mncares.portal.intake.rule.Severity;
import org.mncares.portal.table.TableReader;
import org.mncares.portal.table.UnreadableTable;
import org.mncares.portal.table.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever bytes come, a file is read or said to be unreadable, and nothing is left
 * behind.
 */
class AnyFileTests {

	private static final byte[] LIST = (String.join(",", SampleList.header()) + "\r\n"
			+ String.join(",", SampleList.row().cells()) + "\r\n")
		.getBytes(StandardCharsets.UTF_8);

	private static byte[] workbook;

	private static Path temporary;

	@BeforeContainer
	static void prepare() throws Exception {
		temporary = Files.createTempDirectory("any-file");
		workbook = Workbooks.ofTexts(SampleList.header(), List.of(SampleList.row().cells()));
	}

	@AfterContainer
	static void removeFolder() throws Exception {
		Files.delete(temporary);
	}

	@Property(tries = 500)
	void ofAnyBytes(@ForAll byte[] file) throws IOException {
		readOrRefused(file);
	}

	@Property(tries = 500)
	void ofADamagedList(@ForAll @Size(min = 1, max = 6) List<@IntRange(max = 100_000) Integer> places,
			@ForAll byte damage) throws IOException {
		readOrRefused(damaged(LIST, places, damage));
	}

	@Property(tries = 300)
	void ofADamagedWorkbook(@ForAll @Size(min = 1, max = 6) List<@IntRange(max = 100_000) Integer> places,
			@ForAll byte damage) throws IOException {
		readOrRefused(damaged(workbook, places, damage));
	}

	private static byte[] damaged(byte[] file, List<Integer> places, byte damage) {
		byte[] damaged = file.clone();
		places.forEach((place) -> damaged[place % damaged.length] = damage);
		return damaged;
	}

	private static void readOrRefused(byte[] file) throws IOException {
		Checks checks = new Checks(temporary);
		try {
			if (!isFatal(checks, file)) {
				checks.check(file);
			}
		}
		catch (UnreadableTable ex) {
			assertThat(PatientListFile.finding(ex).severity()).isEqualTo(Severity.FILE);
			assertThat(PatientListFile.finding(ex).rule().code()).matches("PL-0\\d\\d");
			assertThat(ex).hasMessageMatching("[A-Z_]+");
		}
		assertThat(temporary).isEmptyDirectory();
	}

	private static boolean isFatal(Checks checks, byte[] file) throws IOException, UnreadableTable {
		try (TableReader table = checks.open(file)) {
			return ColumnMapping.of(table.header()).isFatal();
		}
	}

}
