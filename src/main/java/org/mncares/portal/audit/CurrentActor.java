package org.mncares.portal.audit;

/**
 * Tells the trail who acts; implemented by the module that knows who is signed in.
 */
public interface CurrentActor {

	/** The one who acts now; {@link Actor#PORTAL} outside of a request. */
	Actor get();

}
