package org.mncares.portal.table;

import java.util.List;

/**
 * What is laid over a table when it is written once more.
 */
public interface TableOverlay {

	/** Nothing is laid over it. */
	TableOverlay NONE = new TableOverlay() {

		@Override
		public List<String> header(List<String> header) {
			return header;
		}

		@Override
		public RawRow row(RawRow row) {
			return row;
		}

	};

	/** The header, with columns behind its own where more are needed. */
	List<String> header(List<String> header);

	/** What stands in the place of a row. */
	RawRow row(RawRow row);

}
