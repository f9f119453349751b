package org.mncares.portal.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import com.github.kagkarlsson.scheduler.Scheduler;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.web.Conflict;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Messages go out once: by a real SMTP server that goes away and comes back, with two
 * senders at once, and after a portal died at the worst moment.
 */
@PortalTest
class SendingTests {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private Outbox outbox;

	@Autowired
	private MessageDesk desk;

	@Autowired
	private SendMessage sending;

	@Autowired
	private TestMail mail;

	@Autowired
	private Scheduler scheduler;

	@Autowired
	private Rows rows;

	@Autowired
	private TransactionTemplate transaction;

	@AfterEach
	void noServer() {
		this.mail.none();
	}

	@Test
	void sendsAPlainMailOnceItIsCommitted() throws Exception {
		NewMessage message = message("Nguyễn, \"Ánh\"");
		try (TestMail.Server server = this.mail.start()) {
			assertThat(queue(Scope.SIGN_IN, message)).isTrue();
			assertThat(server.await(1)).isTrue();
			MimeMessage received = server.received().getFirst();
			assertThat(received.getSubject()).isEqualTo("Reminder: the submission period ends on Oct 31, 2021");
			assertThat(((InternetAddress) received.getAllRecipients()[0]).getPersonal()).isEqualTo("Nguyễn, \"Ánh\"");
			assertThat(received.getFrom()[0].toString()).isEqualTo("MNCARES Study <no-reply@localhost>");
			assertThat(received.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
			assertThat(received.getContent().toString()).contains("Prairie {ends} Health", "$1 \\ list",
					"http://localhost:8080/");
			assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
			assertThat(received.getSentDate().toInstant()).isBetween(Instant.now().minusSeconds(120),
					Instant.now().plusSeconds(5));
			MessageView kept = until(message, MessageState.SENT);
			assertThat(received.getMessageID()).isEqualTo(kept.messageId());
			assertThat(kept.attempts()).isEqualTo(1);
		}
	}

	@Test
	void aSecondMessageAboutTheSameIsNotSent() {
		NewMessage message = message("A. Person");
		try (TestMail.Server server = this.mail.start()) {
			assertThat(queue(Scope.ADMINISTRATION, message)).isTrue();
			until(message, MessageState.SENT);
			assertThat(queue(Scope.ADMINISTRATION, message)).isFalse();
			assertThat(queue(Scope.SIGN_IN, message)).isFalse();
			assertThat(server.received()).hasSize(1);
		}
	}

	@Test
	void whatIsRolledBackIsNeverSent() {
		NewMessage message = message("A. Person");
		try (TestMail.Server server = this.mail.start()) {
			Scopes.run(Scope.ADMINISTRATION, () -> this.transaction.executeWithoutResult((status) -> {
				this.outbox.queue(message);
				status.setRollbackOnly();
			}));
			assertThat(Scopes.call(Scope.ADMINISTRATION,
					() -> this.desk.find(message.kind(), message.reference(), message.recipientAddress())))
				.isEmpty();
			assertThat(server.received()).isEmpty();
		}
	}

	@Test
	void aServerThatWasDownGetsEachMessageOnceWhenItIsBack() throws Exception {
		List<NewMessage> messages = List.of(message("A. Person"), message("B. Person"), message("C. Person"));
		try (TestMail.Server server = this.mail.start()) {
			server.down();
			messages.forEach((message) -> queue(Scope.ADMINISTRATION, message));
			for (NewMessage message : messages) {
				await(() -> find(message).attempts() == 1 && find(message).state() == MessageState.QUEUED);
				assertThat(find(message).problem()).contains("could not be reached").doesNotContain("@");
			}
			server.up();
			messages.forEach((message) -> this.scheduler
				.reschedule(SendJob.TASK.instanceId(Long.toString(find(message).id())), Instant.now()));
			messages.forEach((message) -> until(message, MessageState.SENT));
			assertThat(server.received()).hasSize(3);
			assertThat(server.received()).extracting((received) -> received.getAllRecipients()[0].toString())
				.doesNotHaveDuplicates();
		}
	}

	@Test
	void twoSendersAtOnceSendOnce() throws Exception {
		NewMessage message = message("A. Person");
		queue(Scope.ADMINISTRATION, message);
		try (TestMail.Server server = this.mail.start(); var both = Executors.newFixedThreadPool(4)) {
			set(message, "state = 'QUEUED'");
			Callable<Object> send = () -> Scopes.call(Scope.STUDY_JOB, () -> this.sending.send(find(message).id()));
			both.invokeAll(List.of(send, send, send, send));
			until(message, MessageState.SENT);
			assertThat(server.received()).hasSize(1);
		}
	}

	@Test
	void aMessageWhoseSenderDiedIsNotSentAgainUnlessSomebodySaysSo() {
		NewMessage message = message("A. Person");
		queue(Scope.ADMINISTRATION, message);
		try (TestMail.Server server = this.mail.start()) {
			set(message, "state = 'SENDING', attempts = 1, attempted_at = now()");
			assertThat(send(message)).isPresent();
			assertThat(find(message).state()).isEqualTo(MessageState.SENDING);
			set(message, "attempted_at = now() - interval '6 minutes'");
			assertThat(send(message)).isEmpty();
			assertThat(find(message).state()).isEqualTo(MessageState.FAILED);
			assertThat(find(message).problem()).contains("may have arrived");
			assertThat(server.received()).isEmpty();
			Scopes.run(Scope.ADMINISTRATION, () -> this.desk.tryAgain(find(message).id()));
			until(message, MessageState.SENT);
			assertThat(server.received()).hasSize(1);
		}
	}

	@Test
	void afterADayItIsGivenUp() {
		NewMessage message = message("A. Person");
		queue(Scope.ADMINISTRATION, message);
		this.mail.use(1);
		set(message, "state = 'QUEUED', queued_at = now() - interval '23 hours', attempts = 60");
		assertThat(send(message)).hasValueSatisfying((next) -> assertThat(Duration.between(Instant.now(), next))
			.isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15)));
		set(message, "queued_at = now() - interval '25 hours'");
		assertThat(send(message)).isEmpty();
		assertThat(find(message).state()).isEqualTo(MessageState.FAILED);
		assertThat(find(message).problem()).contains("24 hours");
	}

	@Test
	void withoutAServerItIsKeptAndNotSent() {
		NewMessage message = message("A. Person");
		queue(Scope.ADMINISTRATION, message);
		assertThat(find(message).state()).isEqualTo(MessageState.NOT_SENT);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> Scopes.run(Scope.ADMINISTRATION, () -> this.desk.tryAgain(find(message).id())));
	}

	@Test
	void aWithdrawnMessageIsNotSent() {
		NewMessage message = message("A. Person");
		queue(Scope.ADMINISTRATION, message);
		Scopes.run(Scope.ADMINISTRATION, () -> this.desk.withdraw(find(message).id()));
		try (TestMail.Server server = this.mail.start()) {
			assertThat(send(message)).isEmpty();
			assertThat(server.received()).isEmpty();
			assertThatExceptionOfType(Conflict.class)
				.isThrownBy(() -> Scopes.run(Scope.ADMINISTRATION, () -> this.desk.tryAgain(find(message).id())));
		}
	}

	@Test
	void nobodyButTheStudyReadsMessages() {
		NewMessage message = message("A. Person");
		queue(Scope.ADMINISTRATION, message);
		for (Scope scope : List.of(Scope.STUDY, Scope.SIGN_IN, Scope.of(new org.mncares.portal.core.CareSystemId(1)))) {
			assertThat(Scopes.call(scope,
					() -> this.desk.count(Set.of(MessageState.values()), Set.of(MessageKind.values()))))
				.isZero();
		}
	}

	private boolean queue(Scope scope, NewMessage message) {
		return Scopes.call(scope, () -> this.transaction.execute((status) -> this.outbox.queue(message)));
	}

	private java.util.Optional<Instant> send(NewMessage message) {
		long id = find(message).id();
		return Scopes.call(Scope.STUDY_JOB, () -> this.sending.send(id));
	}

	private MessageView find(NewMessage message) {
		return Scopes
			.call(Scope.ADMINISTRATION,
					() -> this.desk.find(message.kind(), message.reference(), message.recipientAddress()))
			.orElseThrow();
	}

	private MessageView until(NewMessage message, MessageState state) {
		await(() -> find(message).state() == state);
		return find(message);
	}

	private void set(NewMessage message, String what) {
		this.rows.update(Scope.ADMINISTRATION,
				"update outgoing_message set " + what + ", version = version + 1 where reference = ?",
				message.reference());
	}

	private static void await(BooleanSupplier condition) {
		Instant end = Instant.now().plusSeconds(20);
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).as("within 20 seconds").isBefore(end);
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	private static NewMessage message(String name) {
		int number = NUMBER.incrementAndGet();
		return new NewMessage(MessageKind.REMINDER, name, "person-" + number + "@clinic.example", null,
				"reminder/test/" + number,
				Map.of("which", "Reminder", "ends", "Oct 31, 2021", "cohort", "Historical Cohort", "careSystem",
						"Prairie {ends} Health", "missing", "$1 \\ list", "page", "/"));
	}

}
