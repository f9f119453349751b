package org.mncares.portal.table;

import org.mncares.portal.core.Neutral;

/**
 * Puts cells into a line, each neutral and in quotation marks where it must be.
 *
 * @param delimiter what stands between two cells
 * @param lineSeparator what ends the line
 */
public record DelimitedLine(char delimiter, String lineSeparator) {

	/** The line with its separator. */
	public String of(String... cells) {
		StringBuilder line = new StringBuilder(256);
		for (int i = 0; i < cells.length; i++) {
			if (i > 0) {
				line.append(this.delimiter);
			}
			append(line, Neutral.write(cells[i]));
		}
		return line.append(this.lineSeparator).toString();
	}

	private void append(StringBuilder line, String cell) {
		if (cell.indexOf(this.delimiter) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0
				&& cell.indexOf('\r') < 0) {
			line.append(cell);
		}
		else {
			line.append('"').append(cell.replace("\"", "\"\"")).append('"');
		}
	}

}
