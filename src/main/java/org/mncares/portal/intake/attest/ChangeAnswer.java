package org.mncares.portal.intake.attest;

/**
 * What a signer says of a large change: that it is as it should be, or why it came about.
 *
 * @param expected whether it is expected
 * @param reason why, up to {@link #LONGEST} characters; may be empty
 */
public record ChangeAnswer(boolean expected, String reason) {

	/** Nothing was said. */
	public static final ChangeAnswer NONE = new ChangeAnswer(false, "");

	/** The longest reason. */
	public static final int LONGEST = 500;

	public ChangeAnswer {
		reason = reason.strip();
	}

	/** Whether the question was answered. */
	public boolean isGiven() {
		return this.expected || !this.reason.isEmpty();
	}

	/** Whether the reason cannot be kept. */
	public boolean isTooLong() {
		return this.reason.length() > LONGEST;
	}

}
