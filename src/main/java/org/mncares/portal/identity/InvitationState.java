package org.mncares.portal.identity;

/**
 * How an invitation stands; whether an open one has expired is a question of the time.
 */
enum InvitationState {

	/** Nobody took it up yet. */
	OPEN,

	/** The person has an account. */
	ACCEPTED,

	/** It was taken back. */
	WITHDRAWN

}
