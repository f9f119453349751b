package org.mncares.portal.survey;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;

/**
 * What was signed, when and by whom, without the answers.
 *
 * @param number counts a care system's submissions from 1
 * @param statement the sentence that was ticked, as it stood
 * @param meaning what the signature means
 * @param signedByName the account's name, beside the name that was printed
 * @param sha256 of the FHIR document that is kept
 * @param returnMessage what the study asked for, null when it was not returned
 */
public record SubmissionView(long id, CareSystemId careSystem, int number, int instrumentVersion, String printedName,
		String printedTitle, String statement, int statementVersion, String meaning, String signedByName,
		Instant signedAt, String sha256, @Nullable String returnMessage, @Nullable String returnedBy,
		@Nullable Instant returnedAt) {

	public boolean isReturned() {
		return this.returnMessage != null;
	}

}
