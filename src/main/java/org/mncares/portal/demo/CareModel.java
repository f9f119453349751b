package org.mncares.portal.demo;

/**
 * The care model of a demonstration care system, as the published table counts it.
 */
enum CareModel {

	MEDICAL, MEDICAL_SOCIAL, MIXED

}
