package org.mncares.portal.organization;

import java.util.List;

/**
 * What in another module follows its clinics to another care system. What has to be done
 * is done by a listener to {@link ClinicsMoved}.
 */
public interface FollowsClinics {

	/** What would follow, and what is in the way; within the caller's transaction. */
	List<MoveNote> notes(ClinicMove move);

	/**
	 * Keeps still what must not change while clinics move; until the transaction ends.
	 * @throws org.mncares.portal.web.Conflict when something is in the way
	 */
	void prepare(ClinicMove move);

}
