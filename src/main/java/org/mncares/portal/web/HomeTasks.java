package org.mncares.portal.web;

import java.util.List;

/**
 * Contributes tasks of the signed-in person to the home page.
 */
public interface HomeTasks {

	/** The person's tasks, or none when this feature has nothing for their role. */
	List<HomeTask> tasks();

}
