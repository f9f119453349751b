package org.mncares.portal.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mncares.portal.core.Neutral;

/**
 * What all workbooks that we write have in common.
 */
public final class WorkbookOutput {

	/** How days are shown. */
	public static final String DATE_FORMAT = "yyyy-mm-dd";

	/** How texts are shown, so that leading zeros stay. */
	public static final String TEXT_FORMAT = "@";

	private static final String HEADER_FILL = "DCECF4";

	private WorkbookOutput() {
	}

	/** A workbook on an output that stays open. */
	public static Workbook open(OutputStream output) {
		return new Workbook(new StaysOpen(output), "MNCARES Study Portal", "1.0");
	}

	/** The first row, which stays in sight. */
	public static void header(Worksheet sheet, List<String> names) {
		line(sheet, 0, names);
		sheet.range(0, 0, 0, names.size() - 1).style().bold().fillColor(HEADER_FILL).set();
		sheet.freezePane(0, 1);
	}

	/** The texts of a row from its first cell on. */
	public static void line(Worksheet sheet, int row, List<String> texts) {
		for (int i = 0; i < texts.size(); i++) {
			text(sheet, row, i, texts.get(i));
		}
	}

	/** Text, neutral, beside the table of texts that would grow in memory. */
	public static void text(Worksheet sheet, int row, int column, String text) {
		if (!text.isEmpty()) {
			sheet.inlineString(row, column, Neutral.write(text));
		}
	}

	/** A day, shown as such. */
	public static void date(Worksheet sheet, int row, int column, LocalDate date) {
		sheet.value(row, column, date);
		sheet.style(row, column).format(DATE_FORMAT).set();
	}

	/**
	 * An output that whoever opened it closes.
	 */
	private static final class StaysOpen extends FilterOutputStream {

		StaysOpen(OutputStream output) {
			super(output);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			this.out.write(bytes, offset, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
