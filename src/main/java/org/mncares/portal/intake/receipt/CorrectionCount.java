package org.mncares.portal.intake.receipt;

import org.mncares.portal.core.PatientListId;

/**
 * Counts the corrections that were made to a list here in the portal.
 */
public interface CorrectionCount {

	/** How many corrections stand; within the caller's transaction. */
	long of(PatientListId list);

}
