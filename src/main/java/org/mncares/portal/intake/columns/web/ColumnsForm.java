package org.mncares.portal.intake.columns.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.columns.FileColumns.FileColumn;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.web.Conflict;

/**
 * What a person chose for the columns of a file.
 *
 * @param attempt the check that the page was of
 * @param columns the key of our column by the place in the file, counted from 0; a hyphen
 * for one that is not part of the list
 */
record ColumnsForm(@Nullable Integer attempt, Map<String, String> columns) {

	/** What stands for a column that is not part of the list. */
	static final String NOT_PART = "-";

	ColumnsForm(@Nullable Integer attempt, @Nullable Map<String, String> columns) {
		this.attempt = attempt;
		// Filled by the binder after the form is made.
		this.columns = (columns != null) ? new HashMap<>(columns) : new HashMap<>();
	}

	static ColumnsForm empty() {
		return new ColumnsForm(null, null);
	}

	int seenAttempt() {
		return (this.attempt != null) ? this.attempt : -1;
	}

	/**
	 * What was chosen, by the place in the file.
	 * @throws Conflict when it is nothing that the page offers
	 */
	Map<Integer, Optional<Column>> answers() {
		Map<Integer, Optional<Column>> answers = new HashMap<>();
		this.columns.forEach((place, key) -> answers.put(index(place), column(key)));
		return answers;
	}

	/** What is chosen for a column: what was typed, suggested, or is the case. */
	String chosen(FileColumn column) {
		String typed = this.columns.get(Integer.toString(column.match().index()));
		if (typed != null) {
			return typed;
		}
		if (column.suggestion() != null) {
			return column.suggestion().column().key();
		}
		Column ours = column.match().column();
		return (ours != null) ? ours.key() : NOT_PART;
	}

	private static int index(String place) {
		if (!place.matches("\\d{1,4}")) {
			throw nothingOffered();
		}
		return Integer.parseInt(place);
	}

	private static Optional<Column> column(String key) {
		if (key.equals(NOT_PART)) {
			return Optional.empty();
		}
		Column column = Column.ofTemplate()
			.stream()
			.filter((one) -> one.key().equals(key))
			.findFirst()
			.orElseThrow(ColumnsForm::nothingOffered);
		return Optional.of(column);
	}

	private static Conflict nothingOffered() {
		return new Conflict("This is none of the columns on the page. Open the page again.");
	}

	@Override
	public String toString() {
		return "ColumnsForm[" + this.columns.size() + " columns]";
	}

}
