package org.mncares.portal.intake.columns;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.table.CellText;

/**
 * How much the name of a file's column is like the names of one of ours.
 */
final class Similarity {

	/** A name beyond this says nothing. */
	private static final int LONGEST = 60;

	private static final double HOLDS_ALL_WORDS = 0.95;

	private static final double EACH_OTHER_WORD = 0.08;

	private Similarity() {
	}

	/** From 0, nothing in common, to 1. */
	static double of(String header, Column column) {
		if (header.length() > LONGEST) {
			return 0;
		}
		List<String> words = words(header);
		return Stream.concat(Stream.of(column.key(), column.label()), column.synonyms().stream())
			.mapToDouble((name) -> Math.max(letters(CellText.key(header), CellText.key(name)), words(words, name)))
			.max()
			.orElse(0);
	}

	/** "Patient DOB (text)" holds all words of "dob"; other words count against it. */
	private static double words(List<String> header, String name) {
		Set<String> sought = new HashSet<>(words(name));
		if (sought.isEmpty() || !header.containsAll(sought)) {
			return 0;
		}
		return Math.max(0, HOLDS_ALL_WORDS - EACH_OTHER_WORD * (header.size() - sought.size()));
	}

	private static List<String> words(String text) {
		String spaced = text.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
		return Arrays.stream(spaced.split("[^a-z0-9]+", -1)).filter((word) -> !word.isEmpty()).toList();
	}

	/** The share of letters that need not be changed, added or taken out. */
	private static double letters(String one, String other) {
		int longer = Math.max(one.length(), other.length());
		return (Math.min(one.length(), other.length()) < 3) ? 0 : 1 - (double) changes(one, other) / longer;
	}

	private static int changes(String one, String other) {
		int[] above = new int[other.length() + 1];
		Arrays.setAll(above, (i) -> i);
		for (int i = 1; i <= one.length(); i++) {
			int[] row = new int[other.length() + 1];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int swapped = above[j - 1] + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				row[j] = Math.min(swapped, 1 + Math.min(above[j], row[j - 1]));
			}
			above = row;
		}
		return above[other.length()];
	}

}
