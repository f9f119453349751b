package org.mncares.portal.survey;

/**
 * How far a section is answered.
 *
 * @param linkId the section
 * @param title its heading
 * @param perClinic whether it is the table of clinics
 * @param answered how many of the questions that are asked have an answer
 * @param questions how many are asked, optional ones included
 * @param missing how many that are required have none
 */
public record SectionProgress(String linkId, String title, boolean perClinic, int answered, int questions,
		int missing) {

	/** Whether nothing that is required is missing. */
	public boolean isComplete() {
		return this.missing == 0;
	}

	/** Whether anything is answered. */
	public boolean isStarted() {
		return this.answered > 0;
	}

}
