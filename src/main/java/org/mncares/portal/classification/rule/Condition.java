package org.mncares.portal.classification.rule;

/**
 * One of the conditions that a clinic has to meet.
 *
 * @param code its stable name, by which overrides hold on to it
 * @param wording as the study words it
 * @param linkId the item of the survey that answers it with yes or no
 */
public record Condition(String code, String wording, String linkId) {

	/** The item that asks whether there is a social worker at all. */
	public static final String SOCIAL_WORKER = "clinic-social-worker";

	private static final String ABOUT_THE_SOCIAL_WORKER = SOCIAL_WORKER + "-";

	public Condition {
		if (code.isBlank() || wording.isBlank() || linkId.isBlank()) {
			throw new IllegalArgumentException("A condition has a code, a wording and an item");
		}
	}

	/** Whether it is about the social worker, so that it is moot where there is none. */
	boolean needsSocialWorker() {
		return this.linkId.startsWith(ABOUT_THE_SOCIAL_WORKER);
	}

}
