package org.mncares.portal.bulk;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.mncares.portal.database.PortalHome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is stored, its export imported again changes nothing.
 */
class ExportRoundTripTests {

	private static CheckImport check;

	@BeforeContainer
	static void makeFolder() throws Exception {
		Path home = Files.createTempDirectory("export-round-trip");
		home.toFile().deleteOnExit();
		check = new CheckImport(new PortalHome(home));
	}

	@Property(tries = 300)
	void asCsv(@ForAll("things") List<List<String>> things) throws Exception {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		SomeTable table = SomeTable.of(things);
		new TableFiles(table, table.stored()).writeCsv(output);
		nothingChanges(table, output.toByteArray());
	}

	@Property(tries = 40)
	void asWorkbook(@ForAll("things") List<List<String>> things) throws Exception {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		SomeTable table = SomeTable.of(things);
		new TableFiles(table, table.stored()).writeWorkbook(output);
		nothingChanges(table, output.toByteArray());
	}

	private static void nothingChanges(SomeTable table, byte[] file) {
		BulkReport report = check.check(table, file);
		int rows = table.stored().size();
		assertThat(report.lines()).isEmpty();
		assertThat(report.counts()).isEqualTo(new BulkCounts(rows, 0, 0, rows, 0, 0));
	}

	@Provide
	Arbitrary<List<List<String>>> things() {
		Arbitrary<String> ugly = Arbitraries.of("=cmd|' /C calc'!A0", "'=x", "''=x", "+1", "-1", "@SUM(A1)", "a\"b",
				"\"", "a;b", "a,b", "#N/A", "TRUE", "1e5", "00123", " outer ", "two  blanks", "line\nbreak",
				"tab\tcell", "Nguyễn", "日本", "🏥", "‮right", "null", "'", "O'Brien", "1/2/2020", "2020-13-45", ";",
				"problems");
		Arbitrary<String> any = Arbitraries.strings().withCharRange(' ', '\u2fff').ofMinLength(1).ofMaxLength(30);
		Arbitrary<String> name = Arbitraries.oneOf(ugly, any).filter((text) -> !text.isBlank());
		return name.list().ofMinSize(1).ofMaxSize(8).map((names) -> {
			List<List<String>> things = new ArrayList<>();
			for (int i = 0; i < names.size(); i++) {
				things.add(List.of("00" + i, names.get(i), "0550" + i, "2020-02-29", (i % 2 == 0) ? "Large" : "",
						(i % 3 == 0) ? "" : "one; =two; 3"));
			}
			return things;
		});
	}

}
