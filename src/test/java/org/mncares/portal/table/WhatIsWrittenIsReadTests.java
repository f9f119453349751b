package org.mncares.portal.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever table is written, in whatever form, the same is read: the header, each row
 * with its number, each cell.
 */
class WhatIsWrittenIsReadTests {

	private static Path temporary;

	@BeforeContainer
	static void makeFolder() throws Exception {
		temporary = Files.createTempDirectory("written");
	}

	@AfterContainer
	static void removeFolder() throws Exception {
		Files.delete(temporary);
	}

	@Property(tries = 700)
	void asText(@ForAll("tables") WrittenTables table, @ForAll Encoding encoding, @ForAll("delimiters") char delimiter,
			@ForAll("lineEnds") String lineEnd, @ForAll long seed) throws Exception {
		CharsetEncoder encoder = encoding.charset().newEncoder();
		Assume.that(table.allTexts(encoder::canEncode));
		Random random = new Random(seed);
		int quoting = random.nextInt(3);
		String text = table.all()
			.stream()
			.map((row) -> row.stream()
				.map((cell) -> quoted(cell, delimiter, (quoting == 2) ? random.nextInt(2) : quoting))
				.collect(Collectors.joining(String.valueOf(delimiter))))
			.collect(Collectors.joining(lineEnd, "", random.nextBoolean() ? lineEnd : ""));
		same(EncodedText.bytes(encoding, text), table);
	}

	@Property(tries = 100)
	void asAWorkbookWithSharedTexts(@ForAll("tables") WrittenTables table) throws Exception {
		Assume.that(table.allTexts((text) -> !text.contains("_x")));
		same(Workbooks.of((workbook) -> {
			var sheet = workbook.createSheet();
			for (int i = 0; i < table.all().size(); i++) {
				if (!table.all().get(i).isEmpty()) {
					Workbooks.put(sheet.createRow(i), table.all().get(i));
				}
			}
		}), table);
	}

	@Property(tries = 100)
	void asAWorkbookWithItsTextsInPlace(@ForAll("tables") WrittenTables table) throws Exception {
		Assume.that(table.allTexts((text) -> !text.contains("_x") && text.indexOf('\r') < 0));
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(output, "Test", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("List");
			for (int i = 0; i < table.all().size(); i++) {
				List<String> row = table.all().get(i);
				for (int j = 0; j < row.size(); j++) {
					if (!row.get(j).isEmpty()) {
						sheet.inlineString(i, j, row.get(j));
					}
				}
			}
		}
		same(output.toByteArray(), table);
	}

	private static void same(byte[] file, WrittenTables table) throws Exception {
		Read read = Read.of(new ReadTables(temporary).open(file));
		assertThat(read.header()).isEqualTo(table.header());
		assertThat(read.headerRow()).isEqualTo(table.titles().size() + 1);
		assertThat(WrittenTables.form(read.rows())).isEqualTo(table.expected());
		assertThat(temporary).isEmptyDirectory();
	}

	private static String quoted(String cell, char delimiter, int always) {
		boolean needed = cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0
				|| cell.indexOf('\r') >= 0;
		return (needed || always == 1) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
	}

	@Provide
	Arbitrary<WrittenTables> tables() {
		return WrittenTables.any();
	}

	@Provide
	Arbitrary<Character> delimiters() {
		return Arbitraries.of(',', ';', '\t', '|');
	}

	@Provide
	Arbitrary<String> lineEnds() {
		return Arbitraries.of("\n", "\r\n", "\r");
	}

}
