package org.mncares.portal.core;

/**
 * Keeps cells from being run as formulas by the program that opens what we write.
 */
public final class Neutral {

	private Neutral() {
	}

	/** The cell, behind an apostrophe where a program might run it. */
	public static String write(String cell) {
		return isRisky(cell, 0) ? '\'' + cell : cell;
	}

	/** Takes exactly our apostrophe off and nothing else. */
	public static String read(String cell) {
		return (!cell.isEmpty() && cell.charAt(0) == '\'' && isRisky(cell, 1)) ? cell.substring(1) : cell;
	}

	private static boolean isRisky(String cell, int at) {
		if (cell.length() <= at) {
			return false;
		}
		char first = cell.charAt(at);
		return first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' || first == '\r';
	}

}
