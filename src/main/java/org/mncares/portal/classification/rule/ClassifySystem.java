package org.mncares.portal.classification.rule;

import java.util.Collection;

/**
 * Finds the class under which a care system is reported.
 */
public final class ClassifySystem {

	private ClassifySystem() {
	}

	/**
	 * The class of a care system. One clinic that meets the definition and one that does
	 * not make it Mixed, whatever else is unknown; else any unknown clinic leaves it
	 * open, and so does having no clinic.
	 * @param clinics the own decisions of its participating clinics, in any order
	 */
	public static CareModelClass classify(Collection<OwnDecision> clinics) {
		boolean meets = clinics.contains(OwnDecision.MEETS);
		boolean fails = clinics.contains(OwnDecision.DOES_NOT_MEET);
		if (meets && fails) {
			return CareModelClass.MIXED;
		}
		if (meets == fails || clinics.contains(OwnDecision.UNKNOWN)) {
			return CareModelClass.NOT_YET_CLASSIFIED;
		}
		return meets ? CareModelClass.MEDICAL_SOCIAL : CareModelClass.MEDICAL;
	}

}
