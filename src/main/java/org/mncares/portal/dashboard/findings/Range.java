package org.mncares.portal.dashboard.findings;

import java.util.List;
import java.util.Locale;

/**
 * A range of a histogram. The ranges are fixed, so that editions and filters compare;
 * they widen as organizations get fewer, and the last is open.
 *
 * @param first its smallest number
 * @param last its largest
 */
record Range(int first, int last) {

	/**
	 * Primary care clinics of an organization. Above 10 begins what the study calls a
	 * large care system, though that counts certified clinics.
	 */
	static final List<Range> CLINICS = List.of(new Range(1, 1), new Range(2, 3), new Range(4, 5), new Range(6, 10),
			new Range(11, 20), new Range(21, 30), new Range(31, Integer.MAX_VALUE));

	/** Patients of a clinic in care coordination. */
	static final List<Range> PATIENTS = List.of(new Range(0, 0), new Range(1, 25), new Range(26, 50),
			new Range(51, 100), new Range(101, 200), new Range(201, 400), new Range(401, Integer.MAX_VALUE));

	boolean holds(long number) {
		return number >= this.first && number <= this.last;
	}

	String label() {
		if (this.last == Integer.MAX_VALUE) {
			return String.format(Locale.US, "%,d+", this.first);
		}
		return (this.first == this.last) ? Integer.toString(this.first)
				: String.format(Locale.US, "%,d–%,d", this.first, this.last);
	}

}
