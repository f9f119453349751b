package org.mncares.portal.message;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mncares.portal.PortalTest;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A secret link stands in the e-mail and nowhere else.
 */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class SecretLinkTests {

	private static final String SECRET = "https://portal.example/invitations/s3cr3t";

	@Autowired
	private Outbox outbox;

	@Autowired
	private MessageDesk desk;

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private OutgoingMessages messages;

	@Autowired
	private MailSettings settings;

	@Autowired
	private TestMail mail;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void theLinkIsInTheMailButNotInWhatIsKept(CapturedOutput output) throws Exception {
		long id = queued("[link] Person");
		try (TestMail.Server server = this.mail.start()) {
			requeue(id);
			send(id, links(() -> SECRET));
			String text = server.received().getFirst().getContent().toString();
			assertThat(text).containsOnlyOnce(SECRET).contains("(link) Person").doesNotContain("[link]");
		}
		MessageView kept = Scopes.call(Scope.ADMINISTRATION, () -> this.desk.message(id));
		assertThat(kept.state()).isEqualTo(MessageState.SENT);
		assertThat(kept.body()).contains("[link]").doesNotContain("s3cr3t");
		assertThat(output).doesNotContain("s3cr3t");
	}

	@Test
	void aMessageWhoseLinkIsGoneIsNotSent() {
		long id = queued("A. Person");
		try (TestMail.Server server = this.mail.start()) {
			requeue(id);
			send(id, links(() -> {
				throw new SecretLinks.LinkGone();
			}));
			assertThat(server.received()).isEmpty();
		}
		MessageView kept = Scopes.call(Scope.ADMINISTRATION, () -> this.desk.message(id));
		assertThat(kept.state()).isEqualTo(MessageState.WITHDRAWN);
		assertThat(kept.problem()).contains("not there any more");
	}

	/** Queued without a server, so that no job takes it. */
	private long queued(String name) {
		String reference = "invitation/test-" + UUID.randomUUID();
		NewMessage message = new NewMessage(MessageKind.INVITATION, name, "person@clinic.example", null, reference,
				Map.of("inviter", "B. Person", "role", "Analyst", "expires", "Jun 3, 2021"));
		return Scopes.call(Scope.ADMINISTRATION, () -> {
			this.transaction.executeWithoutResult((status) -> this.outbox.queue(message));
			return this.desk.find(MessageKind.INVITATION, reference, "person@clinic.example").orElseThrow().id();
		});
	}

	private void requeue(long id) {
		Scopes.run(Scope.ADMINISTRATION, () -> this.transaction.executeWithoutResult(
				(status) -> this.messages.findById(id).orElseThrow().queueAgain(java.time.Instant.now())));
	}

	private void send(long id, SecretLinks links) {
		SendMessage sending = new SendMessage(this.deliveries, this.mail, this.settings, List.of(links));
		Scopes.call(Scope.STUDY_JOB, () -> sending.send(id));
	}

	private static SecretLinks links(java.util.function.Supplier<String> link) {
		return new SecretLinks() {

			@Override
			public Set<MessageKind> kinds() {
				return Set.of(MessageKind.INVITATION);
			}

			@Override
			public String link(String reference) {
				return link.get();
			}

		};
	}

}
