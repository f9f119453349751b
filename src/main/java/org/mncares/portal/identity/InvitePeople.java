package org.mncares.portal.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.mncares.portal.message.MessageKind;
import org.mncares.portal.message.NewMessage;
import org.mncares.portal.message.Outbox;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Invites people by e-mail: an administrator anybody, a care system's manager staff of
 * that system only. It takes care of scope and transaction itself.
 */
@Service
public class InvitePeople {

	private final PeopleScope scope;

	private final InvitationRepository invitations;

	private final InvitationCheck check;

	private final InvitationLinks links;

	private final Outbox outbox;

	private final Formats formats;

	private final PeopleSettings settings;

	private final ApplicationEventPublisher events;

	InvitePeople(PeopleScope scope, InvitationRepository invitations, InvitationCheck check, InvitationLinks links,
			Outbox outbox, Formats formats, PeopleSettings settings, ApplicationEventPublisher events) {
		this.scope = scope;
		this.invitations = invitations;
		this.check = check;
		this.links = links;
		this.outbox = outbox;
		this.formats = formats;
		this.settings = settings;
		this.events = events;
	}

	/**
	 * Invites somebody.
	 * @return the invitation's number
	 * @throws CannotInvite with the reasons
	 * @throws AccessDeniedException when the signed-in person may not give this role
	 */
	public long invite(NewInvitation person) {
		return inviteAll(List.of(person)).getFirst();
	}

	/**
	 * Invites people, all or nobody.
	 * @return the invitations' numbers, in the order of the people
	 * @throws CannotInvite with all reasons
	 * @throws AccessDeniedException when the signed-in person may not give these roles
	 */
	public List<Long> inviteAll(List<NewInvitation> people) {
		Caller inviter = this.scope.caller();
		people.forEach((person) -> requireMayGive(inviter, person));
		List<InvitationProblem> problems = this.check.problems(people);
		if (!problems.isEmpty()) {
			throw new CannotInvite(problems);
		}
		try {
			return this.scope.call(() -> save(people, inviter));
		}
		catch (DataIntegrityViolationException ex) {
			throw new Conflict("Somebody else invited one of these addresses at the same moment. Look at the list of "
					+ "people, then try again.");
		}
	}

	/** Why people cannot be invited; empty when they can. Nothing is saved. */
	public List<InvitationProblem> problems(List<NewInvitation> people) {
		return this.check.problems(people);
	}

	/**
	 * Sends an invitation again: by a new link, which lasts anew; the old link is dead.
	 * @throws NotFound when the signed-in person sees no such invitation
	 * @throws Conflict when it was accepted or withdrawn meanwhile
	 */
	public void sendAgain(long id) {
		this.scope.run(() -> {
			Invitation invitation = locked(id);
			invitation.sendAgain(this.links.nonce(), Instant.now(), this.settings.invitationLasts());
			send(invitation);
			this.events.publishEvent(PersonEvent.invitedAgain(invitation));
		});
	}

	/**
	 * Takes an invitation back: its link is dead.
	 * @throws NotFound when the signed-in person sees no such invitation
	 * @throws Conflict when it was accepted or withdrawn meanwhile
	 */
	public void withdraw(long id) {
		this.scope.run(() -> {
			Invitation invitation = locked(id);
			invitation.withdraw();
			this.events.publishEvent(PersonEvent.withdrawn(invitation));
		});
	}

	private List<Long> save(List<NewInvitation> people, Caller inviter) {
		Instant now = Instant.now();
		List<Invitation> saved = this.invitations.saveAll(people.stream()
			.map((person) -> new Invitation(person, inviter, this.links.nonce(), now, this.settings.invitationLasts()))
			.toList());
		saved.forEach((invitation) -> {
			send(invitation);
			this.events.publishEvent(PersonEvent.invited(invitation));
		});
		return saved.stream().map(Invitation::id).toList();
	}

	private void send(Invitation invitation) {
		this.outbox.queue(new NewMessage(MessageKind.INVITATION, invitation.name(), invitation.email(),
				invitation.careSystem(), InvitationLinks.reference(invitation),
				Map.of("inviter", invitation.inviter(), "role",
						Standing.label(invitation.role(), invitation.isManager()), "expires",
						this.formats.time(invitation.expiresAt()))));
	}

	private Invitation locked(long id) {
		return this.invitations.lock(id).orElseThrow(() -> new NotFound("invitation"));
	}

	/** A manager gives no role of the study, and none in another care system. */
	private static void requireMayGive(Caller inviter, NewInvitation person) {
		boolean may = inviter.role() == Role.ADMIN
				|| (person.role() == Role.CARE_SYSTEM && inviter.managedCareSystem().equals(person.careSystem()));
		if (!may) {
			throw new AccessDeniedException("This person may not invite to this role");
		}
	}

}
