package org.mncares.portal.intake.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

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
		throw new UnsupportedOperationException();
	}

	/**
	 * Writes a workbook: the list, the clinics, and a sheet that explains each column.
	 */
	public void writeWorkbook(OutputStream output) throws IOException {
		throw new UnsupportedOperationException();
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
