package org.mncares.portal.demo;

import java.util.List;

/**
 * The errors in demonstration lists.
 */
final class DemoErrors {

	private static final int FIRST = 95_001;

	private static final int EVERY = 7;

	private DemoErrors() {
	}

	/** Three rows that nobody can mend. */
	static List<DemoRow> toLeaveOut(DemoStudy study, DemoClinic clinic) {
		return List.of(study.beside(clinic, FIRST).with(DemoColumn.DATE_OF_BIRTH, ""),
				study.beside(clinic, FIRST + 1).with(DemoColumn.SEX, "X"),
				study.beside(clinic, FIRST + 2)
					.with(DemoColumn.PAYOR_1, "Medica")
					.with(DemoColumn.MEMBER_ID_1, "")
					.with(DemoColumn.PAYOR_2, "")
					.with(DemoColumn.MEMBER_ID_2, ""));
	}

	/** Spoils every seventh row in one of several ways. */
	static void spoil(List<DemoRow> rows) {
		for (int i = 0; i < rows.size(); i += EVERY) {
			DemoRow row = rows.get(i);
			switch ((i / EVERY) % 4) {
				case 0 -> row.with(DemoColumn.SEX, "Fem");
				case 1 -> row.with(DemoColumn.CARE_COORDINATION_START, "6/15/18");
				case 2 -> row.with(DemoColumn.DATE_OF_BIRTH, "");
				default -> row.with(DemoColumn.LAST_NAME, "");
			}
		}
	}

}
