package org.mncares.portal.identity;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.Actor;
import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.core.CareSystemId;

/**
 * Something that was done about a person's invitation or account by those who manage
 * people.
 *
 * @param action what was done
 * @param subject the invitation or the account
 * @param careSystem the care system that it concerns
 * @param actor who did it, where nobody is signed in
 * @param details old and new values
 */
record PersonEvent(String action, String subject, @Nullable CareSystemId careSystem, @Nullable Actor actor,
		Map<String, String> details) implements AuditedEvent {

	static PersonEvent invited(Invitation invitation) {
		return of("invitation.sent", invitation, null);
	}

	static PersonEvent invitedAgain(Invitation invitation) {
		return of("invitation.sent-again", invitation, null);
	}

	static PersonEvent withdrawn(Invitation invitation) {
		return of("invitation.withdrawn", invitation, null);
	}

	/** The link was shown to the inviter, where no e-mail is sent. */
	static PersonEvent linkSeen(Invitation invitation) {
		return of("invitation.link-seen", invitation, null);
	}

	/** Who accepts is not signed in: the entry names them by their new account. */
	static PersonEvent accepted(Invitation invitation, Actor newcomer) {
		return of("invitation.accepted", invitation, newcomer);
	}

	static PersonEvent changed(Caller account, Map<String, String> details) {
		return new PersonEvent("account.changed", "account/" + account.account(), account.careSystem(), null, details);
	}

	static PersonEvent resetSent(Caller account, @Nullable Actor actor) {
		return new PersonEvent("account.reset-sent", "account/" + account.account(), account.careSystem(), actor,
				Map.of());
	}

	static PersonEvent passwordReset(Caller account, Actor actor) {
		return new PersonEvent("account.password-reset", "account/" + account.account(), account.careSystem(), actor,
				Map.of());
	}

	private static PersonEvent of(String action, Invitation invitation, @Nullable Actor actor) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("email", invitation.email());
		details.put("name", invitation.name());
		details.put("role", invitation.role().name());
		details.put("manager", Boolean.toString(invitation.isManager()));
		details.put("expires", invitation.expiresAt().toString());
		return new PersonEvent(action, "invitation/" + invitation.id(), invitation.careSystem(), actor, details);
	}

}
