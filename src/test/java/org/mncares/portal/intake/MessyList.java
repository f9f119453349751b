package org.mncares.portal.intake;

import org.mncares.portal.intake.SomeStudy.Member;

/**
 * A list as it comes out of real life: most rows in order, some not.
 */
public final class MessyList {

	/** Rows whose sex is not F, M or U; the first of them is row 42. */
	static final int WRONG_SEX = 60;

	private MessyList() {
	}

	public static String of(Member member) {
		StringBuilder list = new StringBuilder(SomeStudy.HEADER.strip()).append(",zip,favorite_color\n");
		for (int i = 1; i <= 40; i++) {
			line(list, member.eligible(i % 2, i), "55113,blue");
		}
		for (int i = 41; i <= 40 + WRONG_SEX; i++) {
			line(list, member.eligible(i % 2, i).replace(",F,", (i % 3 == 0) ? ",Woman," : ",Fem,"), "55113,");
		}
		line(list, member.row(0, "B1", "Doe", "31.02.1950", "2018-06-15"), "55113,");
		line(list, member.row(0, "B2", "O'Brien", "", "2018-06-15"), "5511,");
		line(list, member.row(0, "B3", "Nguyễn", "1950-01-01", "43101"), "55113,");
		line(list, "X999" + member.row(0, "B4", "Cabdi", "1950-01-01", "2018-06-15").substring(4), "55113,");
		line(list, member.row(1, "N1", "Kid", "2010-01-01", "2018-06-15"), "55113,");
		line(list, member.row(1, "N2", "Early", "1950-01-01", "2017-06-15"), "55113,");
		line(list, member.row(1, "N3", "Late", "1950-01-01", "2019-06-15"), "55113,");
		return list.toString();
	}

	private static void line(StringBuilder list, String row, String more) {
		list.append(row.strip()).append(',').append(more).append('\n');
	}

}
