package org.mncares.portal.identity;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.mncares.portal.audit.Actor;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets an invited person, who is not signed in yet, open their account by the link.
 */
@Service
public class AcceptInvitation {

	private final InvitationRepository invitations;

	private final InvitationLinks links;

	private final AccountRepository accounts;

	private final PasswordRules rules;

	private final PasswordHashes hashes;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	AcceptInvitation(InvitationRepository invitations, InvitationLinks links, AccountRepository accounts,
			PasswordRules rules, PasswordHashes hashes, TransactionTemplate transaction,
			ApplicationEventPublisher events) {
		this.invitations = invitations;
		this.links = links;
		this.accounts = accounts;
		this.rules = rules;
		this.hashes = hashes;
		this.transaction = transaction;
		this.events = events;
	}

	/** The invitation that a link's token opens, in whatever phase it is. */
	public Optional<InvitationView> find(String token) {
		return Scopes.call(Scope.SIGN_IN,
				() -> InvitationLinks.claimed(token)
					.flatMap(this.invitations::findById)
					.filter((invitation) -> this.links.fits(token, invitation))
					.map((invitation) -> InvitationView.of(invitation, Instant.now())));
	}

	/** Whether an address has got an account since it was invited. */
	public boolean hasAccount(String email) {
		return Scopes.call(Scope.SIGN_IN, () -> this.accounts.existsByEmail(email));
	}

	/**
	 * Opens the account.
	 * @param address the network address from which the person comes
	 * @return the new account
	 * @throws UnfitPassword when the password does not keep to the rules
	 * @throws NotFound when the token is no invitation's
	 * @throws Conflict when the invitation was used, withdrawn or is over, or the address
	 * has an account
	 */
	public Caller accept(String token, String name, String title, String password, String address) {
		InvitationView seen = find(token).orElseThrow(() -> new NotFound("invitation"));
		this.rules.check(password, seen.email(), name);
		String hash = this.hashes.hash(password);
		return Scopes.call(Scope.SIGN_IN, () -> Objects
			.requireNonNull(this.transaction.execute((status) -> open(token, name, title, hash, address))));
	}

	private Caller open(String token, String name, String title, String hash, String address) {
		Invitation invitation = InvitationLinks.claimed(token)
			.flatMap(this.invitations::lock)
			.filter((locked) -> this.links.fits(token, locked))
			.orElseThrow(() -> new NotFound("invitation"));
		if (invitation.isOver(Instant.now())) {
			throw new Conflict("This invitation is over. Ask whoever invited you to send it again.");
		}
		if (this.accounts.existsByEmail(invitation.email())) {
			throw new Conflict("There is already an account with this e-mail address. Sign in with it.");
		}
		invitation.requireOpen();
		Caller newcomer = this.accounts.save(new Account(invitation.account(name, title), hash)).caller();
		// Only now: the database lets an account be opened by an open invitation only.
		invitation.accept();
		Actor actor = new Actor(newcomer.account(), newcomer.name(), newcomer.role().name(), address);
		this.events.publishEvent(PersonEvent.accepted(invitation, actor));
		this.events.publishEvent(AccountEvent.opened(newcomer, actor));
		return newcomer;
	}

}
