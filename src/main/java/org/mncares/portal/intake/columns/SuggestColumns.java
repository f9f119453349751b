package org.mncares.portal.intake.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.HeaderMatch;
import org.mncares.portal.intake.rule.HeaderMatch.How;

/**
 * Suggests what columns may be that nobody knows: by names that are alike, and by values
 * that leave no doubt. Each of our columns is suggested once at most.
 */
final class SuggestColumns {

	private static final double ALIKE = 0.7;

	private static final double BY_VALUES = 0.75;

	private final ValueEvidence evidence;

	SuggestColumns(SuggestFacts facts) {
		this.evidence = new ValueEvidence(facts);
	}

	/**
	 * Suggests for the columns that are unknown.
	 * @return by the place of the column in its file, counted from 0
	 */
	Map<Integer, Suggestion> of(ColumnMapping mapping, FirstRows rows) {
		List<Candidate> candidates = new ArrayList<>();
		for (HeaderMatch match : mapping.matches()) {
			if (match.how() == How.UNKNOWN) {
				for (Column column : Column.ofTemplate()) {
					Candidate candidate = mapping.has(column) ? null : candidate(match, column, rows);
					if (candidate != null) {
						candidates.add(candidate);
					}
				}
			}
		}
		return best(candidates);
	}

	private @Nullable Candidate candidate(HeaderMatch match, Column column, FirstRows rows) {
		List<String> values = rows.values(match.index());
		double alike = Similarity.of(match.name(), column);
		String because = this.evidence.speaksFor(column, values);
		if (this.evidence.speaksAgainst(column, values) || (alike < ALIKE && because == null)) {
			return null;
		}
		if (alike < ALIKE) {
			return new Candidate(match.index(), column, BY_VALUES + alike / 10, true, String.valueOf(because));
		}
		double both = alike + ((because != null) ? 1 : 0);
		return new Candidate(match.index(), column, both, false, "its name is like " + column.label());
	}

	/** What only values say goes when they say it of two columns. */
	private static Map<Integer, Suggestion> best(List<Candidate> candidates) {
		Map<Integer, Suggestion> suggestions = new HashMap<>();
		Set<Column> given = EnumSet.noneOf(Column.class);
		candidates.stream()
			.filter((candidate) -> !candidate.byValues || candidates.stream()
				.noneMatch((other) -> other.byValues && other.column == candidate.column
						&& other.index != candidate.index))
			.sorted(Comparator.comparingDouble(Candidate::score).reversed())
			.forEach((candidate) -> {
				if (!suggestions.containsKey(candidate.index) && given.add(candidate.column)) {
					suggestions.put(candidate.index, new Suggestion(candidate.column, candidate.because));
				}
			});
		return suggestions;
	}

	/**
	 * A column of a file that may be one of ours.
	 *
	 * @param index its place in the file
	 * @param column ours
	 * @param score how much speaks for it
	 * @param byValues whether only its values do
	 * @param because why
	 */
	private record Candidate(int index, Column column, double score, boolean byValues, String because) {
	}

}
