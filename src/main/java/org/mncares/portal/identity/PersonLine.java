package org.mncares.portal.identity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;

/**
 * A person in the list of people: with an account, or invited to one.
 *
 * @param id the number of the account or of the invitation
 * @param email the sign-in name
 * @param name the person's name
 * @param title the person's job title
 * @param role what they are, in words
 * @param careSystem the care system of its staff
 * @param state how they stand
 * @param closedByStudy whether only the study opens the account again
 * @param lastSignedInAt when they signed in last, null when never
 * @param expiresAt until when an invitation can be taken up
 */
public record PersonLine(long id, String email, String name, String title, String role,
		@Nullable CareSystemId careSystem, State state, boolean closedByStudy, @Nullable Instant lastSignedInAt,
		@Nullable Instant expiresAt) {

	/** How a person stands. */
	public enum State {

		/** Can sign in. */
		ACTIVE,

		/** Has an account that is closed. */
		DISABLED,

		/** Was invited and can take it up. */
		INVITED,

		/** Was invited and did not take it up in time. */
		EXPIRED

	}

	/** Whether the person has no account yet. */
	public boolean isInvitation() {
		return this.state == State.INVITED || this.state == State.EXPIRED;
	}

}
