package org.mncares.portal.payor;

import java.util.HashSet;
import java.util.Set;

/**
 * How much two normalised names look alike: by the triples of letters that they share, by
 * how few letters tell them apart, or because one begins the other.
 */
final class SimilarNames {

	private static final int LONGEST = 100;

	private static final int SHORTEST_BEGINNING = 4;

	private SimilarNames() {
	}

	/** From 0, nothing alike, to 1, the same. */
	static double similarity(String one, String other) {
		if (one.isEmpty() || other.isEmpty() || one.length() > LONGEST || other.length() > LONGEST) {
			return 0;
		}
		double letters = 1 - (double) distance(one, other) / Math.max(one.length(), other.length());
		return Math.max(beginning(one, other), Math.max(triples(one, other), letters));
	}

	/** "medicaadvantage" begins with "medica": likely a product of that payor. */
	private static double beginning(String one, String other) {
		String shorter = (one.length() <= other.length()) ? one : other;
		String longer = (one.length() <= other.length()) ? other : one;
		return (shorter.length() >= SHORTEST_BEGINNING && longer.startsWith(shorter))
				? 0.6 + 0.4 * shorter.length() / longer.length() : 0;
	}

	private static double triples(String one, String other) {
		Set<String> ours = triples(one);
		Set<String> theirs = triples(other);
		Set<String> shared = new HashSet<>(ours);
		shared.retainAll(theirs);
		return 2.0 * shared.size() / (ours.size() + theirs.size());
	}

	private static Set<String> triples(String text) {
		String padded = "  " + text + " ";
		Set<String> triples = new HashSet<>();
		for (int i = 0; i + 3 <= padded.length(); i++) {
			triples.add(padded.substring(i, i + 3));
		}
		return triples;
	}

	/** Letters to add, take out or change. */
	private static int distance(String one, String other) {
		int[] before = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			before[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int[] row = new int[other.length() + 1];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int change = before[j - 1] + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
			}
			before = row;
		}
		return before[other.length()];
	}

}
