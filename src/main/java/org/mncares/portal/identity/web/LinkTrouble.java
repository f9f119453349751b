package org.mncares.portal.identity.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.identity.InvitationView;
import org.mncares.portal.web.Formats;

import org.springframework.http.HttpStatus;

/**
 * Why a link that somebody opened does not lead on, and what they can do.
 *
 * @param status the answer's status
 * @param title what is the matter
 * @param text why, and what to do
 * @param way where to go, {@code sign-in}, {@code sign-out} or {@code reset}; or null
 */
record LinkTrouble(HttpStatus status, String title, String text, @Nullable String way) {

	static LinkTrouble unknownInvitation() {
		return new LinkTrouble(HttpStatus.NOT_FOUND, "This link does not work",
				"It may have been cut off: copy the whole link from the message and open it again. If you were invited "
						+ "more than once, only the link of the newest message works.",
				null);
	}

	static LinkTrouble unknownReset() {
		return new LinkTrouble(HttpStatus.NOT_FOUND, "This link does not work",
				"It works once and for an hour, and a later one replaces it. It may also have been cut off: copy the "
						+ "whole link from the message. Or ask for a new one.",
				"reset");
	}

	static LinkTrouble otherPerson(String name) {
		return new LinkTrouble(HttpStatus.CONFLICT, "You are signed in as " + name,
				"This link is for somebody who is not signed in. If it is yours, sign out first and then open it again.",
				"sign-out");
	}

	static LinkTrouble hasAccount() {
		return new LinkTrouble(HttpStatus.CONFLICT, "You have an account already",
				"There is an account with the e-mail address that was invited. Sign in with it.", "sign-in");
	}

	/** Of an invitation that cannot be taken up. */
	static LinkTrouble of(InvitationView invitation, Formats formats) {
		return switch (invitation.phase()) {
			case ACCEPTED -> new LinkTrouble(HttpStatus.GONE, "This invitation was used already",
					"An account was opened with it. Sign in with your e-mail address and the password that you chose.",
					"sign-in");
			case WITHDRAWN -> new LinkTrouble(HttpStatus.GONE, "This invitation was withdrawn",
					"If you still need an account, ask " + invitation.inviter() + " to invite you again.", null);
			case EXPIRED -> new LinkTrouble(HttpStatus.GONE, "This invitation is over", "It could be used until "
					+ formats.time(invitation.expiresAt()) + ". Ask " + invitation.inviter() + " to send it again.",
					null);
			case OPEN -> unknownInvitation();
		};
	}

}
