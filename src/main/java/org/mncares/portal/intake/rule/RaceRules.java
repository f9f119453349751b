package org.mncares.portal.intake.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of the five race columns.
 */
final class RaceRules {

	private static final Column[] COLUMNS = { Column.RACE_1, Column.RACE_2, Column.RACE_3, Column.RACE_4,
			Column.RACE_5 };

	private RaceRules() {
	}

	/** The codes in the order of the row, each once. */
	static List<Integer> read(RowText row) {
		List<Integer> races = List.of();
		for (Column column : COLUMNS) {
			String text = row.read(column);
			if (text == null) {
				continue;
			}
			int code = Codes.number(text);
			if (!isRace(code)) {
				row.add(Rule.RACE_INVALID, column, text);
			}
			else if (races.isEmpty()) {
				races = List.of(code);
			}
			else if (races.contains(code)) {
				row.add(Rule.RACE_REPEATED, column, text);
			}
			else {
				races = new ArrayList<>(races);
				races.add(code);
			}
		}
		return races;
	}

	private static boolean isRace(int code) {
		return (code >= 1 && code <= 7 && code != 4) || code == 97 || code == 98;
	}

}
