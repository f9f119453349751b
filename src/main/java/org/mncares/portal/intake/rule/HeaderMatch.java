package org.mncares.portal.intake.rule;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.table.CellText;

/**
 * What a column of a file was taken for.
 *
 * @param index where it stands, counted from 0
 * @param name its name in the file, tidied
 * @param key its name as it is remembered
 * @param column the column that it is read as, or would be if no other were before it
 * @param how how that was decided
 */
public record HeaderMatch(int index, String name, HeaderKey key, @Nullable Column column, How how) {

	private static final Pattern VALUE = Pattern.compile("[FMU]|[-+(]?\\d[\\d ().,/-]{2,}");

	/** Whether a person is needed to say what it is. */
	public boolean isOpen() {
		return this.how == How.UNKNOWN || this.how == How.DOUBLED;
	}

	/** Whether its cells are read. */
	public boolean isRead() {
		return this.how == How.BY_NAME || this.how == How.CHOSEN;
	}

	/**
	 * Whether the first row of a file holds values rather than names: a day, a number of
	 * several digits, or the letter of a sex.
	 */
	static boolean looksLikeData(List<String> header) {
		return header.stream()
			.map(CellText::tidy)
			.anyMatch((text) -> VALUE.matcher(text).matches()
					|| (!text.isEmpty() && DateText.read(text, true).date() != null));
	}

	/**
	 * How it was decided.
	 */
	public enum How {

		/** By its name or a synonym. */
		BY_NAME,

		/** By a person. */
		CHOSEN,

		/** A person said that it is not part of the list. */
		NOT_PART,

		/** It means a column that another one is read as already. */
		DOUBLED,

		/** Nobody knows. */
		UNKNOWN

	}

}
