package org.mncares.portal.identity;

import java.time.Instant;
import java.util.Objects;
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
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The links by which people choose a new password. They are made when the message is sent
 * and never otherwise: nobody sees somebody else's.
 */
@Component
class ResetLinks implements SecretLinks {

	private static final String KIND = "password-reset";

	private static final Pattern REFERENCE = Pattern.compile(KIND + "/([0-9]{1,18})");

	private final LinkTokens tokens;

	private final OpenResets resets;

	private final TransactionTemplate transaction;

	private final MailSettings mail;

	ResetLinks(LinkTokens tokens, OpenResets resets, TransactionTemplate transaction, MailSettings mail) {
		this.tokens = tokens;
		this.resets = resets;
		this.transaction = transaction;
		this.mail = mail;
	}

	@Override
	public Set<MessageKind> kinds() {
		return Set.of(MessageKind.PASSWORD_RESET);
	}

	@Override
	public String link(String reference) {
		Matcher parts = REFERENCE.matcher(reference);
		return (parts.matches() ? find(Long.parseLong(parts.group(1))) : Optional.<OpenResets.Reset>empty())
			.filter((reset) -> reset.works(Instant.now()))
			.map((reset) -> this.mail.address() + "/password-reset/"
					+ this.tokens.token(KIND, reset.id(), reset.nonce()))
			.orElseThrow(LinkGone::new);
	}

	String nonce() {
		return this.tokens.nonce();
	}

	/** Whether a token is the one of a link that was made. */
	boolean fits(String token, OpenResets.Reset reset) {
		return this.tokens.fits(token, KIND, reset.id(), reset.nonce());
	}

	static String reference(OpenResets.Reset reset) {
		return KIND + "/" + reset.id();
	}

	private Optional<OpenResets.Reset> find(long id) {
		return Scopes.call(Scope.SIGN_IN,
				() -> Objects.requireNonNull(this.transaction.execute((status) -> this.resets.find(id))));
	}

}
