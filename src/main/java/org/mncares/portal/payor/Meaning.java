package org.mncares.portal.payor;

/**
 * What a written payor was decided to mean.
 */
public enum Meaning {

	/** A payor partner. */
	PARTNER,
	/** A payor that is no partner. */
	OTHER,
	/** No payor that the study follows. */
	APART

}
