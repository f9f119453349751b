package org.mncares.portal.intake.attest;

/**
 * A sentence that the submitting person attests to. Its text never changes without a new
 * version; what was signed is kept as it stood.
 */
public enum AttestationStatement {

	/** All eligible patients of the clinics are listed. */
	COMPLETE(1,
			"This list is complete: it holds every patient of the clinics named above who, to our knowledge, "
					+ "meets the study's criteria."),

	/** The starts are first-ever starts. */
	FIRST_STARTS(1,
			"For each patient the list gives the first time ever that care coordination started in our care "
					+ "system."),

	/** The enrolment was no formality. */
	MEANINGFUL_PERIOD(1,
			"Each patient was enrolled in care coordination for a meaningful period by our own criteria; "
					+ "partial and temporary enrolments are not listed."),

	/** Minn. Stat. 144.295. */
	OPT_OUTS_APPLIED(1, "Our research opt-out list was applied before this list was made: no patient in it has "
			+ "objected to the use of health records for research (Minnesota Statutes, section 144.295).");

	private final int version;

	private final String text;

	AttestationStatement(int version, String text) {
		this.version = version;
		this.text = text;
	}

	/** The version of the wording. */
	public int version() {
		return this.version;
	}

	/** The sentence. */
	public String text() {
		return this.text;
	}

	/** What a signature under these sentences means. */
	public static String meaning() {
		return "I have the authority to submit this list for my care system, and I attest that each statement above is"
				+ " true.";
	}

}
