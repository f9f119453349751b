package org.mncares.portal.intake.rule;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The rules that only several rows of a list show, PL-601 to PL-604 and PL-704 to PL-706.
 * Rows come in groups, twice: one walk learns what a group is, the other judges its rows.
 * So a group may be as long as the list and nothing of it is kept. Rows whose keys are
 * theirs alone may be left away.
 */
public final class AcrossRows {

	private AcrossRows() {
	}

	/**
	 * Judges the rows of patient IDs.
	 * @param windowFirst first day of the cohort's window
	 * @param learned the rows, those of one patient ID together
	 * @param judged the same rows in the same order
	 * @param verdicts takes what is not as the row by itself is
	 */
	public static void judgePatients(LocalDate windowFirst, Iterator<RowFacts> learned, Iterator<RowFacts> judged,
			Consumer<RowVerdict> verdicts) {
		Ahead ahead = new Ahead(learned, RowFacts::patient);
		while (ahead.hasRow()) {
			PatientRows group = new PatientRows(windowFirst);
			long rows = ahead.group(group::see);
			for (long i = 0; i < rows; i++) {
				tell(group.judge(judged.next()), verdicts);
			}
		}
	}

	/**
	 * Finds people who stand under several patient IDs.
	 * @param learned rows that have the key of a person, those of one person together
	 * @param judged the same rows in the same order
	 * @param verdicts takes what was found
	 */
	public static void judgePeople(Iterator<RowFacts> learned, Iterator<RowFacts> judged,
			Consumer<RowVerdict> verdicts) {
		Ahead ahead = new Ahead(learned, RowFacts::person);
		while (ahead.hasRow()) {
			PersonRows group = new PersonRows();
			long rows = ahead.group(group::see);
			for (long i = 0; i < rows; i++) {
				tell(group.judge(judged.next()), verdicts);
			}
		}
	}

	private static void tell(RowVerdict verdict, Consumer<RowVerdict> verdicts) {
		if (verdict.matters()) {
			verdicts.accept(verdict);
		}
	}

	/** The rows of one person, under one patient ID or several. */
	private static final class PersonRows {

		private @Nullable MatchKey patient;

		private boolean several;

		private void see(RowFacts row) {
			this.several |= this.patient != null && !this.patient.equals(row.patient());
			this.patient = row.patient();
		}

		private RowVerdict judge(RowFacts row) {
			return RowVerdict.of(row, this.several ? List.of(Finding.of(Rule.SAME_PERSON_TWO_IDS)) : List.of(), null);
		}

	}

	/** The walk that learns, one row ahead so that it sees where a group ends. */
	private static final class Ahead {

		private final Iterator<RowFacts> rows;

		private final Function<RowFacts, @Nullable MatchKey> key;

		private @Nullable RowFacts row;

		private Ahead(Iterator<RowFacts> rows, Function<RowFacts, @Nullable MatchKey> key) {
			this.rows = rows;
			this.key = key;
			step();
		}

		private boolean hasRow() {
			return this.row != null;
		}

		/** Shows the rows of the next group and tells how many they are. */
		private long group(Consumer<RowFacts> see) {
			long count = 0;
			MatchKey group = null;
			for (RowFacts next = this.row; next != null; next = this.row) {
				MatchKey own = this.key.apply(next);
				if (own == null) {
					throw new IllegalArgumentException("A row without the key by which rows are grouped");
				}
				if (group != null && !group.equals(own)) {
					break;
				}
				group = own;
				see.accept(next);
				count++;
				step();
			}
			return count;
		}

		private void step() {
			this.row = this.rows.hasNext() ? this.rows.next() : null;
		}

	}

}
