package org.mncares.portal.intake.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The rows of one patient ID: sees them all first, and then judges each. It keeps no
 * rows, so that it does not grow with them.
 */
final class PatientRows {

	private final LocalDate windowFirst;

	private final Same<LocalDate> born = new Same<>();

	private final Same<String> sex = new Same<>();

	private @Nullable LocalDate firstStart;

	/** The first row of each clinic on the day of the first start. */
	private final Map<Long, Long> firstRows = new HashMap<>();

	private long rows;

	PatientRows(LocalDate windowFirst) {
		this.windowFirst = windowFirst;
	}

	void see(RowFacts row) {
		this.rows++;
		this.born.see(row.dateOfBirth());
		this.sex.see(row.sex());
		LocalDate start = row.start();
		if (start == null) {
			return;
		}
		if (this.firstStart == null || start.isBefore(this.firstStart)) {
			this.firstStart = start;
			this.firstRows.clear();
		}
		if (start.equals(this.firstStart) && row.clinicId() != null) {
			this.firstRows.merge(row.clinicId(), row.number(), Math::min);
		}
	}

	/** One of the rows that it saw. */
	RowVerdict judge(RowFacts row) {
		return (this.rows > 1) ? RowVerdict.of(row, findings(row), reason(row)) : RowVerdict.of(row, List.of(), null);
	}

	private List<Finding> findings(RowFacts row) {
		List<Finding> findings = new ArrayList<>();
		if (startsAtTwoClinics(row)) {
			findings.add(Finding.of(Rule.SAME_DAY_TWO_CLINICS));
		}
		if (this.born.differ) {
			findings.add(Finding.of(Rule.BIRTH_DATE_DIFFERS,
					(row.dateOfBirth() != null) ? row.dateOfBirth().toString() : null));
		}
		if (this.sex.differ) {
			findings.add(Finding.of(Rule.SEX_DIFFERS, row.sex()));
		}
		return findings;
	}

	/**
	 * The earliest start governs; on its day at two clinics, the person has to choose.
	 */
	private boolean startsAtTwoClinics(RowFacts row) {
		return row.clinicId() != null && row.start() != null && row.start().equals(this.firstStart)
				&& !row.start().isBefore(this.windowFirst) && this.firstRows.size() > 1;
	}

	/** The first that applies, in the fixed order of the reasons. */
	private @Nullable Rule reason(RowFacts row) {
		LocalDate first = this.firstStart;
		if (first == null) {
			return null;
		}
		if (first.isBefore(this.windowFirst)) {
			return Rule.STARTED_EARLIER;
		}
		if (row.start() == null) {
			return null;
		}
		if (row.start().isAfter(first)) {
			return Rule.LATER_START;
		}
		Long firstRow = (row.clinicId() != null) ? this.firstRows.get(row.clinicId()) : null;
		return (firstRow != null && firstRow < row.number()) ? Rule.LISTED_TWICE : null;
	}

	/** Values that should be one and the same; blanks do not count. */
	private static final class Same<T> {

		private @Nullable T first;

		private boolean differ;

		private void see(@Nullable T value) {
			if (this.first == null) {
				this.first = value;
			}
			else if (value != null && !value.equals(this.first)) {
				this.differ = true;
			}
		}

	}

}
