package org.mncares.portal.identity;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.Actor;
import org.mncares.portal.core.AccountId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.message.MailSettings;
import org.mncares.portal.message.MessageKind;
import org.mncares.portal.message.NewMessage;
import org.mncares.portal.message.Outbox;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a person a link to choose a new password, by e-mail only.
 */
@Service
public class SendReset {

	private static final Logger logger = LoggerFactory.getLogger(SendReset.class);

	private final AccountRepository accounts;

	private final OpenResets resets;

	private final ResetLinks links;

	private final SignInAttempts attempts;

	private final PeopleScope scope;

	private final MailSettings mail;

	private final Outbox outbox;

	private final Formats formats;

	private final PeopleSettings settings;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	/** Few at a time: a crowd at the door must not use up the connections. */
	private final ExecutorService aside = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());

	SendReset(AccountRepository accounts, OpenResets resets, ResetLinks links, SignInAttempts attempts,
			PeopleScope scope, MailSettings mail, Outbox outbox, Formats formats, PeopleSettings settings,
			TransactionTemplate transaction, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.resets = resets;
		this.links = links;
		this.attempts = attempts;
		this.scope = scope;
		this.mail = mail;
		this.outbox = outbox;
		this.formats = formats;
		this.settings = settings;
		this.transaction = transaction;
		this.events = events;
	}

	/**
	 * Sends a link to whom an address belongs, if it is an account's that is open.
	 * Whether it is, is found out aside: the answer and its time say nothing.
	 * @param address the network address that asks
	 * @throws TooManyAttempts when it has to wait
	 */
	public void ask(String email, String address) {
		String asked = PersonRules.email(email);
		Scopes.run(Scope.SIGN_IN, () -> this.attempts.begin("password reset of " + asked, address));
		this.aside.execute(() -> sendQuietly(asked, address));
	}

	/**
	 * Sends a link to somebody whose account an administrator has in hand, who does not
	 * see it.
	 * @throws NotFound when there is no such account
	 * @throws Conflict when it is closed, or this portal sends no e-mail
	 */
	public void sendTo(AccountId id) {
		this.scope.caller().require(Role.ADMIN);
		this.scope.run(() -> {
			Account account = this.accounts.lock(id.value()).orElseThrow(() -> new NotFound("account"));
			if (!account.isEnabled()) {
				throw new Conflict("This account is disabled. Enable it first.");
			}
			if (!this.mail.configured()) {
				throw new Conflict("This portal sends no e-mail, so no link can be sent, and nobody else may see one.");
			}
			send(account, null);
		});
	}

	private void sendQuietly(String email, String address) {
		try {
			Scopes.run(Scope.SIGN_IN,
					() -> this.transaction.executeWithoutResult((status) -> this.accounts.findByEmail(email)
						.map((account) -> account.id().value())
						.flatMap(this.accounts::lock)
						.filter(Account::isEnabled)
						.ifPresent((account) -> send(account, new Actor(null, "not signed in", "none", address)))));
		}
		catch (RuntimeException ex) {
			logger.warn("A password reset could not be sent ({})", ex.getClass().getName());
		}
	}

	private void send(Account account, @Nullable Actor actor) {
		Caller person = account.caller();
		OpenResets.Reset reset = this.resets.make(person.account(), this.links.nonce(), Instant.now(),
				this.settings.resetLasts());
		this.outbox.queue(new NewMessage(MessageKind.PASSWORD_RESET, person.name(), person.email(), person.careSystem(),
				ResetLinks.reference(reset), Map.of("expires", this.formats.time(reset.expiresAt()))));
		this.events.publishEvent(PersonEvent.resetSent(person, actor));
	}

	@PreDestroy
	void stop() {
		this.aside.close();
	}

}
