package org.mncares.portal.web;

import org.mncares.portal.core.CareSystemId;

/**
 * What people call a care system, for pages of features that know its number only.
 *
 * @param id its number
 * @param code its code
 * @param name its name
 */
public record CareSystemName(CareSystemId id, String code, String name) {

	/** Name and code, as a list of choices shows it: {@code Prairie Health (PRAIRIE)}. */
	public String label() {
		return this.name + " (" + this.code + ")";
	}

}
