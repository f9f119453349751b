package org.mncares.portal.web;

import java.util.List;

/**
 * Contributes sections below a person's tasks on the home page, for instance the study's
 * announcements.
 */
public interface HomeSections {

	/** The sections, or none when this feature has nothing for the person. */
	List<PageSection> sections();

}
