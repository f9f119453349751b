package org.mncares.portal.dashboard;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;

/**
 * A participating clinic with its eligible patients.
 *
 * @param clinic the clinic
 * @param careSystem its care system
 * @param nil whether an accepted list says that there is nobody
 * @param patients patients enrolled, withdrawn ones not counted
 */
record ClinicProgress(ClinicId clinic, CareSystemId careSystem, boolean nil, long patients) {

	/** A clinic has submitted with at least one accepted eligible patient. */
	Submission submission() {
		if (this.patients > 0) {
			return Submission.SUBMITTED;
		}
		return this.nil ? Submission.NIL : Submission.TO_FOLLOW;
	}

}
