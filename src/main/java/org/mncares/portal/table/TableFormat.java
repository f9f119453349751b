package org.mncares.portal.table;

/**
 * What kind of table a file is, found from its content.
 */
public sealed interface TableFormat permits TableFormat.Delimited, TableFormat.Workbook {

	/** What a person calls it, such as "CSV, UTF-8". */
	String label();

	/** The usual ending of such a file, without the dot. */
	String extension();

	/** The media type for a download. */
	String mediaType();

	/**
	 * Text with a delimiter.
	 *
	 * @param encoding how its characters are written
	 * @param delimiter what stands between two cells
	 * @param lineSeparator what ends a row
	 */
	record Delimited(Encoding encoding, char delimiter, String lineSeparator) implements TableFormat {

		@Override
		public String label() {
			String kind = switch (this.delimiter) {
				case '\t' -> "Tab-separated text";
				case ';' -> "CSV with semicolons";
				case '|' -> "Text with vertical bars";
				default -> "CSV";
			};
			return kind + ", " + this.encoding.label();
		}

		@Override
		public String extension() {
			return (this.delimiter == '\t') ? "tsv" : "csv";
		}

		@Override
		public String mediaType() {
			return (this.delimiter == '\t') ? "text/tab-separated-values" : "text/csv";
		}

	}

	/** The first sheet of an Excel workbook. */
	record Workbook() implements TableFormat {

		@Override
		public String label() {
			return "Excel workbook";
		}

		@Override
		public String extension() {
			return "xlsx";
		}

		@Override
		public String mediaType() {
			return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
		}

	}

}
