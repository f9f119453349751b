package org.mncares.portal.table;

/**
 * The colours of marked cells, as red, green and blue. They are not those of a
 * spreadsheet program's own styles, so that ours are known again.
 */
public final class MarkColors {

	/** Has to be corrected. */
	public static final String ERROR = "F9C6CB";

	/** Is worth a look. */
	public static final String WARNING = "FFE8A1";

	/** Is left out. */
	public static final String LEFT_OUT = "D8DBDD";

	private MarkColors() {
	}

}
