package org.mncares.portal.precheck;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.AcrossRows;
import org.mncares.portal.intake.rule.CheckedRow;
import org.mncares.portal.intake.rule.MatchKey;
import org.mncares.portal.intake.rule.RowFacts;
import org.mncares.portal.intake.rule.RowVerdict;
import org.mncares.portal.table.UnreadableTable;

/**
 * Judges the rows that share a key with another: walks over the list once more, and again
 * for every part of them that fits into memory.
 */
final class RowsTogether {

	private static final int PART = 200_000;

	private final RowKeys keys;

	private final LocalDate windowFirst;

	private final Walk walk;

	private final int part;

	/**
	 * @param keys the keys by which the repeated rows were found
	 * @param windowFirst first day of the cohort's window
	 * @param walk begins a walk over the rows of the list
	 */
	RowsTogether(RowKeys keys, LocalDate windowFirst, Walk walk) {
		this(keys, windowFirst, walk, PART);
	}

	/** The same with another size of parts. */
	RowsTogether(RowKeys keys, LocalDate windowFirst, Walk walk, int part) {
		this.keys = keys;
		this.windowFirst = windowFirst;
		this.walk = walk;
		this.part = part;
	}

	/**
	 * Judges rows.
	 * @param repeated numbers of the rows that may share a key with another
	 * @param counted is told of each verdict once
	 */
	Verdicts judge(BitSet repeated, Consumer<RowVerdict> counted) throws IOException, UnreadableTable {
		Verdicts verdicts = new Verdicts(repeated.length());
		int parts = repeated.isEmpty() ? 0 : repeated.cardinality() / this.part + 1;
		for (int i = 0; i < parts; i++) {
			List<RowFacts> byPatient = new ArrayList<>();
			List<RowFacts> byPerson = new ArrayList<>();
			collect(repeated, i, parts, byPatient, byPerson);
			sort(byPatient, RowFacts::patient);
			AcrossRows.judgePatients(this.windowFirst, byPatient.iterator(), byPatient.iterator(), (verdict) -> {
				verdicts.putPatient(verdict);
				counted.accept(verdict);
			});
			sort(byPerson, RowFacts::person);
			AcrossRows.judgePeople(byPerson.iterator(), byPerson.iterator(), (verdict) -> {
				verdicts.putPerson(verdict);
				counted.accept(verdict);
			});
		}
		return verdicts;
	}

	private void collect(BitSet repeated, int part, int parts, List<RowFacts> byPatient, List<RowFacts> byPerson)
			throws IOException, UnreadableTable {
		try (RowPass pass = this.walk.begin()) {
			for (CheckedRow row = pass.next(repeated); row != null; row = pass.next(repeated)) {
				MatchKey patient = this.keys.patient(row);
				if (patient == null) {
					continue;
				}
				MatchKey person = this.keys.person(row);
				RowFacts facts = new RowFacts(row.number(), patient, person, row.clinicId(), row.start(),
						row.person().dateOfBirth(), row.person().sex(), row.outcome(), row.reason());
				if (isOf(patient, part, parts)) {
					byPatient.add(facts);
				}
				if (person != null && isOf(person, part, parts)) {
					byPerson.add(facts);
				}
			}
		}
	}

	private static boolean isOf(MatchKey key, int part, int parts) {
		return Math.floorMod(key.low(), parts) == part;
	}

	private static void sort(List<RowFacts> rows, Function<RowFacts, @Nullable MatchKey> key) {
		Comparator<MatchKey> order = Comparator.comparingLong(MatchKey::high).thenComparingLong(MatchKey::low);
		rows.sort(Comparator.comparing(key, Comparator.nullsFirst(order)).thenComparingLong(RowFacts::number));
	}

	/** Begins a walk over the rows of the list. */
	@FunctionalInterface
	interface Walk {

		RowPass begin() throws IOException, UnreadableTable;

	}

}
