package org.mncares.portal.intake.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;

import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.table.DelimitedLine;
import org.mncares.portal.table.Encoding;

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
		DelimitedLine line = new DelimitedLine(',', "\r\n");
		Charset charset = Encoding.UTF_8_BOM.charset();
		output.write(Encoding.UTF_8_BOM.mark());
		output.write(line.of(Column.ofTemplate().stream().map(Column::key).toArray(String[]::new)).getBytes(charset));
		output.write(line.of(Column.ofTemplate().stream().map(this::example).toArray(String[]::new)).getBytes(charset));
	}

	/**
	 * Writes a workbook: the list, the clinics, and a sheet that explains each column.
	 */
	public void writeWorkbook(OutputStream output) throws IOException {
		new WorkbookTemplate(this).write(output);
	}

	/** The example of a column, with a clinic that the care system really has. */
	String example(Column column) {
		return (column == Column.CLINIC_ID && !this.clinics.isEmpty()) ? this.clinics.getFirst().code()
				: column.example();
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
