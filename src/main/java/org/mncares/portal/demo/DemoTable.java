package org.mncares.portal.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.core.io.ClassPathResource;

/**
 * Reads a table of the demonstration study from the resources.
 */
final class DemoTable {

	private DemoTable() {
	}

	/** All rows of {@code demo/<name>.csv}, each made something of. */
	static <T> List<T> read(String name, Function<NamedCsvRecord, T> row) {
		ClassPathResource resource = new ClassPathResource("demo/" + name + ".csv");
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
			.ofNamedCsvRecord(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
			return reader.stream().map(row).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The parts of a field that holds several, separated by bars. */
	static List<String> several(String field) {
		return field.isEmpty() ? List.of() : List.of(field.split("\\|", -1));
	}

}
