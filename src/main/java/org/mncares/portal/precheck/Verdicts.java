package org.mncares.portal.precheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.Outcome;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.RowVerdict;

/**
 * What was judged across rows, a number for each row: many rows are judged alike.
 */
final class Verdicts {

	private static final Judged NOTHING = new Judged(List.of(), null, null);

	private final List<Judged> kinds = new ArrayList<>(List.of(NOTHING));

	private final Map<Judged, Integer> numbers = new HashMap<>();

	private final int[] ofPatients;

	private final int[] ofPeople;

	/**
	 * Nothing yet.
	 * @param end higher than the number of any row that may be judged
	 */
	Verdicts(int end) {
		this.ofPatients = new int[end];
		this.ofPeople = new int[end];
	}

	/** Keeps what its patient ID makes of a row. */
	void putPatient(RowVerdict verdict) {
		put(this.ofPatients, verdict);
	}

	/** Keeps what its person makes of a row. */
	void putPerson(RowVerdict verdict) {
		put(this.ofPeople, verdict);
	}

	/** All that other rows make of a row. */
	Judged of(long row) {
		if (row >= this.ofPatients.length) {
			return NOTHING;
		}
		Judged patient = this.kinds.get(this.ofPatients[(int) row]);
		Judged person = this.kinds.get(this.ofPeople[(int) row]);
		if (person.findings().isEmpty()) {
			return patient;
		}
		List<Finding> both = new ArrayList<>(patient.findings());
		both.addAll(person.findings());
		return new Judged(both, patient.outcome(), patient.reason());
	}

	private void put(int[] rows, RowVerdict verdict) {
		Judged judged = new Judged(verdict.findings(), verdict.outcome(), verdict.reason());
		Integer number = this.numbers.get(judged);
		if (number == null) {
			number = this.kinds.size();
			this.kinds.add(judged);
			this.numbers.put(judged, number);
		}
		rows[(int) verdict.row().number()] = number;
	}

	/**
	 * What other rows make of a row.
	 *
	 * @param findings what was found across rows
	 * @param outcome what the row becomes; null where it stays what it is by itself
	 * @param reason why it is not eligible
	 */
	record Judged(List<Finding> findings, @Nullable Outcome outcome, @Nullable Rule reason) {
	}

}
