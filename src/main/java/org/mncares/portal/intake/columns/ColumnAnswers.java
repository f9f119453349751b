package org.mncares.portal.intake.columns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnChoices;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.HeaderKey;
import org.mncares.portal.intake.rule.HeaderMatch;

/**
 * What a person said about the columns of a file: which of ours each is. Columns that
 * were not answered stay as they are.
 *
 * @param mapping what the columns are taken for at present
 * @param answers our column by the place of the column in the file, counted from 0; empty
 * where it is not part of the list
 */
public record ColumnAnswers(ColumnMapping mapping, Map<Integer, Optional<Column>> answers) {

	public ColumnAnswers {
		answers = Map.copyOf(answers);
	}

	/** What is wrong with the answers, all of it. */
	public List<Problem> problems() {
		Map<Column, List<HeaderMatch>> given = new EnumMap<>(Column.class);
		for (HeaderMatch match : this.mapping.matches()) {
			of(match).filter((column) -> column != Column.PROBLEMS)
				.ifPresent((column) -> given.computeIfAbsent(column, (key) -> new ArrayList<>()).add(match));
		}
		List<Problem> problems = new ArrayList<>();
		given.forEach((column, matches) -> matches.stream()
			.skip(1)
			.forEach((match) -> problems.add(new Problem(match.index(), column))));
		for (Column column : Column.ofTemplate()) {
			if (column.isRequired() && !given.containsKey(column)) {
				problems.add(new Problem(-1, column));
			}
		}
		return problems;
	}

	/**
	 * What has to be remembered for the answers to hold: a choice for each column that is
	 * not what its name says, and none for the others.
	 */
	public Map<HeaderMatch, Keep> toRemember(ColumnChoices choices) {
		Map<HeaderMatch, Keep> changes = new HashMap<>();
		for (HeaderMatch match : this.mapping.matches()) {
			Optional<Column> answer = of(match);
			boolean asNamed = answer.isPresent() && Column.match(match.name()).equals(answer);
			boolean known = choices.chosen().containsKey(match.key());
			if (asNamed && known) {
				changes.put(match, new Keep(false, answer));
			}
			else if (!asNamed && isNew(match, answer, choices)) {
				changes.put(match, new Keep(true, answer));
			}
		}
		return changes;
	}

	private boolean isNew(HeaderMatch match, Optional<Column> answer, ColumnChoices choices) {
		HeaderKey key = match.key();
		return this.answers.containsKey(match.index()) && !answer.equals(choices.chosen().get(key));
	}

	private Optional<Column> of(HeaderMatch match) {
		return this.answers.getOrDefault(match.index(), Optional.ofNullable(match.column()));
	}

	/**
	 * What is wrong.
	 *
	 * @param index the column that means the same as one before it; -1 where nothing is
	 * given to a required column
	 * @param column our column
	 */
	public record Problem(int index, Column column) {
	}

	/**
	 * Whether a column has to be remembered or forgotten.
	 *
	 * @param remembered whether it is remembered
	 * @param column our column; empty where it is not part of the list
	 */
	public record Keep(boolean remembered, Optional<Column> column) {
	}

}
