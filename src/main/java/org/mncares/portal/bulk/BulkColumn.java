package org.mncares.portal.bulk;

import java.util.List;

/**
 * A column of an import and of the export that goes with it.
 *
 * @param header its name in the first row: {@code care_system}
 * @param label its name in sentences: "Care system"
 * @param use whether it must be filled
 * @param form how its cells are written
 * @param meaning what it says
 * @param example what stands in the example row of the template; may be empty
 * @param synonyms other headers that are read as it
 */
public record BulkColumn(String header, String label, Use use, CellForm form, String meaning, String example,
		List<String> synonyms) {

	public BulkColumn {
		synonyms = List.copyOf(synonyms);
	}

	/** A column that tells, with the others of this use, which thing a row is about. */
	public static BulkColumn key(String header, String label, CellForm form) {
		return new BulkColumn(header, label, Use.KEY, form, "", "", List.of());
	}

	/** A column that must be there and filled in every row. */
	public static BulkColumn required(String header, String label, CellForm form) {
		return new BulkColumn(header, label, Use.REQUIRED, form, "", "", List.of());
	}

	/**
	 * A column that may be left away, so that what is stored stays; a blank cell clears
	 * what is stored.
	 */
	public static BulkColumn optional(String header, String label, CellForm form) {
		return new BulkColumn(header, label, Use.OPTIONAL, form, "", "", List.of());
	}

	public BulkColumn means(String meaning) {
		return new BulkColumn(this.header, this.label, this.use, this.form, meaning, this.example, this.synonyms);
	}

	public BulkColumn example(String example) {
		return new BulkColumn(this.header, this.label, this.use, this.form, this.meaning, example, this.synonyms);
	}

	public BulkColumn also(String... synonyms) {
		return new BulkColumn(this.header, this.label, this.use, this.form, this.meaning, this.example,
				List.of(synonyms));
	}

	/** Whether a file without it cannot be imported. */
	public boolean isRequired() {
		return this.use != Use.OPTIONAL;
	}

	/** Whether it tells which thing a row is about. */
	public boolean isKey() {
		return this.use == Use.KEY;
	}

	/** When a column must be filled. */
	public enum Use {

		/** In every row; it names the thing. */
		KEY,

		/** In every row. */
		REQUIRED,

		/** May be blank, or left away. */
		OPTIONAL

	}

}
