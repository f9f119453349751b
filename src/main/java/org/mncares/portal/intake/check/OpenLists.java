package org.mncares.portal.intake.check;

import java.util.List;

import org.mncares.portal.core.CareSystemId;

/**
 * The lists that can be checked again: checked, not submitted, and with a file.
 *
 * @param lists how many
 * @param careSystems whose they are
 */
public record OpenLists(int lists, List<CareSystemId> careSystems) {

	public OpenLists {
		careSystems = List.copyOf(careSystems);
	}

}
