package org.mncares.portal.identity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;

/**
 * An invitation as those see it who manage people, and the one who was invited.
 *
 * @param id its number
 * @param email to whom it went
 * @param name the person's name
 * @param title the person's job title
 * @param role what they are invited to be, in words
 * @param careSystem the care system of its staff
 * @param inviter who invited them
 * @param sentAt when it was sent last
 * @param expiresAt until when it can be taken up
 * @param phase how it stands now
 */
public record InvitationView(long id, String email, String name, String title, String role,
		@Nullable CareSystemId careSystem, String inviter, Instant sentAt, Instant expiresAt, Phase phase) {

	static InvitationView of(Invitation from, Instant now) {
		return new InvitationView(from.id(), from.email(), from.name(), from.title(),
				Standing.label(from.role(), from.isManager()), from.careSystem(), from.inviter(), from.sentAt(),
				from.expiresAt(), phase(from, now));
	}

	private static Phase phase(Invitation from, Instant now) {
		return switch (from.state()) {
			case ACCEPTED -> Phase.ACCEPTED;
			case WITHDRAWN -> Phase.WITHDRAWN;
			case OPEN -> from.isOver(now) ? Phase.EXPIRED : Phase.OPEN;
		};
	}

	public boolean isOpen() {
		return this.phase == Phase.OPEN;
	}

	/** Whether it can be sent again. */
	public boolean isWaiting() {
		return this.phase == Phase.OPEN || this.phase == Phase.EXPIRED;
	}

	/** How an invitation stands. */
	public enum Phase {

		/** It can be taken up. */
		OPEN,

		/** Its time is over. */
		EXPIRED,

		/** The person has an account. */
		ACCEPTED,

		/** It was taken back. */
		WITHDRAWN

	}

}
