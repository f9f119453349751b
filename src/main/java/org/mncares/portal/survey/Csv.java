package org.mncares.portal.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.mncares.portal.core.Neutral;

/**
 * Writes lines of CSV in which no cell is run as a formula.
 */
final class Csv {

	/** Tells spreadsheets that the file is UTF-8. */
	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private Csv() {
	}

	static void head(Writer out, List<String> cells) {
		try {
			out.write(BYTE_ORDER_MARK);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		line(out, cells);
	}

	static void line(Writer out, List<String> cells) {
		CsvWriter.builder().bufferSize(0).build(out).writeRecord(cells.stream().map(Csv::cell).toList());
	}

	/** A plain number stays one, also below zero; no program runs it. */
	private static String cell(String text) {
		return text.matches("-?\\d+(\\.\\d+)?") ? text : Neutral.write(text);
	}

}
