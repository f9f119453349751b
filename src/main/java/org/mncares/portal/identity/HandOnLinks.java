package org.mncares.portal.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.mncares.portal.message.MailSettings;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Shows the links of invitations to those who invite, to hand them on by hand: once each,
 * and only where this portal sends no e-mail.
 */
@Service
public class HandOnLinks {

	private final PeopleScope scope;

	private final InvitationRepository invitations;

	private final InvitationLinks links;

	private final MailSettings mail;

	private final ApplicationEventPublisher events;

	HandOnLinks(PeopleScope scope, InvitationRepository invitations, InvitationLinks links, MailSettings mail,
			ApplicationEventPublisher events) {
		this.scope = scope;
		this.invitations = invitations;
		this.links = links;
		this.mail = mail;
		this.events = events;
	}

	/**
	 * The link of an invitation.
	 * @return nothing where there is a mail server, the link was seen before, or there is
	 * nothing to accept any more
	 */
	public Optional<String> one(long id) {
		return this.mail.configured() ? Optional.empty()
				: this.scope.call(() -> this.invitations.lock(id)
					.filter((invitation) -> invitation.canBeHandedOn(Instant.now()))
					.map(this::handOn)
					.map(HandedOn::link));
	}

	/**
	 * How many links an administrator has not seen.
	 * @throws AccessDeniedException when the signed-in person is no administrator
	 */
	public long unseen() {
		this.scope.caller().require(Role.ADMIN);
		return this.mail.configured() ? 0 : this.scope.call(() -> this.invitations.countToHandOn(Instant.now()));
	}

	/**
	 * All links that nobody has seen yet, for an administrator; none where there is a
	 * mail server.
	 * @throws AccessDeniedException when the signed-in person is no administrator
	 */
	public List<HandedOn> all() {
		this.scope.caller().require(Role.ADMIN);
		return this.mail.configured() ? List.of()
				: this.scope.call(() -> this.invitations.toHandOn(Instant.now()).stream().map(this::handOn).toList());
	}

	private HandedOn handOn(Invitation invitation) {
		invitation.handOn();
		this.events.publishEvent(PersonEvent.linkSeen(invitation));
		return new HandedOn(InvitationView.of(invitation, Instant.now()), this.links.of(invitation));
	}

	/**
	 * An invitation with its link.
	 *
	 * @param invitation the invitation
	 * @param link its secret link, for the invited person only
	 */
	public record HandedOn(InvitationView invitation, String link) {

		@Override
		public String toString() {
			return "HandedOn[]";
		}

	}

}
