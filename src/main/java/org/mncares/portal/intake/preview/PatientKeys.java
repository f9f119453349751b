package org.mncares.portal.intake.preview;

import org.mncares.portal.core.CareSystemId;

/**
 * Makes the keyed hash by which a patient is matched.
 */
public interface PatientKeys {

	/** The key of a care system's own patient ID. */
	byte[] key(CareSystemId careSystem, String patientId);

}
