package org.mncares.portal.web;

import java.util.List;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;

/**
 * Contributes sections to a clinic's page. Whether the person may see the clinic is
 * decided before it is asked.
 */
public interface ClinicSections {

	/** The sections, or none when this feature has nothing about the clinic. */
	List<PageSection> sections(CareSystemId careSystem, ClinicId clinic);

}
