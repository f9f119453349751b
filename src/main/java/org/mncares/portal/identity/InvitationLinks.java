package org.mncares.portal.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.message.MailSettings;
import org.mncares.portal.message.MessageKind;
import org.mncares.portal.message.SecretLinks;

import org.springframework.stereotype.Component;

/**
 * The links of invitations: made when a message is sent or, where none is, when the
 * inviter hands it on.
 */
@Component
class InvitationLinks implements SecretLinks {

	private static final String KIND = "invitation";

	/**
	 * An invitation and its sending: a message of an earlier sending is not sent late.
	 */
	private static final Pattern REFERENCE = Pattern.compile(KIND + "/([0-9]{1,18})/([0-9]{1,9})");

	private final LinkTokens tokens;

	private final InvitationRepository invitations;

	private final MailSettings mail;

	InvitationLinks(LinkTokens tokens, InvitationRepository invitations, MailSettings mail) {
		this.tokens = tokens;
		this.invitations = invitations;
		this.mail = mail;
	}

	@Override
	public Set<MessageKind> kinds() {
		return Set.of(MessageKind.INVITATION);
	}

	@Override
	public String link(String reference) {
		Matcher parts = REFERENCE.matcher(reference);
		if (!parts.matches()) {
			throw new LinkGone();
		}
		int sending = Integer.parseInt(parts.group(2));
		return Scopes.call(Scope.SIGN_IN, () -> this.invitations.findById(Long.parseLong(parts.group(1))))
			.filter((invitation) -> invitation.state() == InvitationState.OPEN && invitation.sending() == sending
					&& !invitation.isOver(Instant.now()))
			.map(this::of)
			.orElseThrow(LinkGone::new);
	}

	String of(Invitation invitation) {
		return this.mail.address() + "/invitations/" + this.tokens.token(KIND, invitation.id(), invitation.nonce());
	}

	String nonce() {
		return this.tokens.nonce();
	}

	/** The invitation that a token names, whether or not it is the right token. */
	static Optional<Long> claimed(String token) {
		return LinkTokens.claimed(token);
	}

	/** Whether a token is the present one of an invitation. */
	boolean fits(String token, Invitation invitation) {
		return this.tokens.fits(token, KIND, invitation.id(), invitation.nonce());
	}

	static String reference(Invitation invitation) {
		return KIND + "/" + invitation.id() + "/" + invitation.sending();
	}

}
