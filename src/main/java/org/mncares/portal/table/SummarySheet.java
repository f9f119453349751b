package org.mncares.portal.table;

import java.util.List;

/**
 * A sheet of a workbook that we write beside the person's own, and know again when it
 * comes back.
 *
 * @param lines what it says below its first line
 */
public record SummarySheet(List<Line> lines) {

	/** What its tab says; more may stand behind it where that is taken. */
	public static final String NAME = "Summary";

	/** Its first line, by which it is known again. */
	public static final String MARK = "What the MNCARES Study Portal found in this list";

	public SummarySheet {
		lines = List.copyOf(lines);
	}

	/**
	 * Whether a sheet is one that we wrote.
	 * @param name what its tab says
	 * @param first its first cell
	 */
	public static boolean isOurs(String name, String first) {
		return name.startsWith(NAME) && first.equals(MARK);
	}

	/**
	 * A line of it.
	 *
	 * @param bold whether it is a heading
	 * @param cells texts, and whole numbers of type {@link Long}
	 */
	public record Line(boolean bold, List<Object> cells) {

		public Line {
			cells = List.copyOf(cells);
		}

		public static Line heading(Object... cells) {
			return new Line(true, List.of(cells));
		}

		public static Line of(Object... cells) {
			return new Line(false, List.of(cells));
		}

	}

}
