package org.mncares.portal.web;

import java.util.List;

import org.mncares.portal.core.CareSystemId;

/**
 * Contributes sections to a care system's page. Whether the person may see the care
 * system is decided before it is asked.
 */
public interface CareSystemSections {

	/** The sections, or none when this feature has nothing about the care system. */
	List<PageSection> sections(CareSystemId careSystem);

}
