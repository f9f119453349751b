package org.mncares.portal.intake.file;

import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.SampleList;
import org.mncares.portal.table.DelimitedLine;
import org.mncares.portal.table.EncodedText;
import org.mncares.portal.table.Encoding;
import org.mncares.portal.table.RawRow;
import org.mncares.portal.table.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever stands in a file, its annotated form is read as the same rows with the same
 * findings, and annotating it again changes nothing.
 */
class RoundTripTests {

	private static Path temporary;

	@BeforeContainer
	static void makeFolder() throws Exception {
		temporary = Files.createTempDirectory("round-trip");
	}

	@AfterContainer
	static void removeFolder() throws Exception {
		Files.delete(temporary);
	}

	@Property(tries = 300)
	void ofText(@ForAll("lists") List<List<String>> rows, @ForAll Encoding encoding,
			@ForAll("delimiters") char delimiter, @ForAll("lineSeparators") String lineSeparator) throws Exception {
		DelimitedLine line = new DelimitedLine(delimiter, lineSeparator);
		CharsetEncoder encoder = encoding.charset().newEncoder();
		String text = line.of(SampleList.header().toArray(String[]::new)) + rows.stream()
			.map((row) -> unwritten(row, delimiter))
			.filter(encoder::canEncode)
			.collect(Collectors.joining(lineSeparator)) + lineSeparator;
		byte[] input = EncodedText.bytes(encoding, text);
		sameAgain(input);
	}

	@Property(tries = 60)
	void ofAWorkbook(@ForAll("lists") List<List<String>> rows) throws Exception {
		sameAgain(Workbooks.ofTexts(SampleList.header(), rows));
	}

	private static void sameAgain(byte[] input) throws Exception {
		Checks checks = new Checks(temporary);
		byte[] annotated = checks.annotate(input);
		assertThat(checks.check(annotated)).isEqualTo(checks.check(input));
		assertThat(checks.read(annotated)).extracting(RawRow::number)
			.isEqualTo(checks.read(input).stream().map(RawRow::number).toList());
		assertThat(checks.read(checks.annotate(annotated))).usingRecursiveComparison()
			.isEqualTo(checks.read(annotated));
		assertThat(temporary).isEmptyDirectory();
	}

	/** As a program writes it that knows of no neutral cells. */
	private static String unwritten(List<String> row, char delimiter) {
		return row.stream()
			.map((cell) -> cell.matches("[\\w .'=+@-]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"')
			.collect(Collectors.joining(String.valueOf(delimiter)));
	}

	@Provide
	Arbitrary<List<List<String>>> lists() {
		Arbitrary<String> cells = Arbitraries.oneOf(
				Arbitraries.of("", "", "=1+1", "'=1", "''=1", "'", "+1 651 555 0100", "-", "@x", "\t=2", "\rx", "a\nb",
						"a\r\nb", "\"", "\"\"", "O'Brien", "Nguyễn", "Muñoz", " padded ", "31.02.2018", "43101",
						"123-45-6789", "4", "EXAMPLE-2", "1E+5", "#N/A", "00123", "x;y,z|w"),
				Arbitraries.strings().withChars("ab=+-@'\"\t\r\n ,;|é1").ofMaxLength(8));
		Arbitrary<List<String>> rows = cells.list().ofMinSize(1).ofMaxSize(Column.ofTemplate().size() + 3);
		return rows.list().ofMaxSize(8);
	}

	@Provide
	Arbitrary<Character> delimiters() {
		return Arbitraries.of(',', ';', '\t', '|');
	}

	@Provide
	Arbitrary<String> lineSeparators() {
		return Arbitraries.of("\n", "\r\n", "\r");
	}

}
