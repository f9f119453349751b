package org.mncares.portal.intake.remind;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.core.Sha256;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.intake.remind.ReminderPlan.Person;
import org.mncares.portal.intake.remind.ReminderPlan.ReminderSystem;
import org.mncares.portal.message.MailAddress;
import org.mncares.portal.message.MailSettings;
import org.mncares.portal.message.MessageDesk;
import org.mncares.portal.message.MessageKind;
import org.mncares.portal.message.MessageView;
import org.mncares.portal.message.NewMessage;
import org.mncares.portal.message.Outbox;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Formats;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds care systems that have not sent what a cohort asks for, before its submission
 * period ends. A person gets each numbered reminder for a last day once.
 */
@Service
@Transactional(readOnly = true)
public class RemindCareSystems {

	private final Cohorts cohorts;

	private final MissingAnswers missing;

	private final Accounts accounts;

	private final MessageDesk messages;

	private final MailSettings mail;

	private final Outbox outbox;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Formats formats;

	private final Clock clock;

	RemindCareSystems(Cohorts cohorts, MissingAnswers missing, Accounts accounts, MessageDesk messages,
			MailSettings mail, Outbox outbox, CurrentCaller caller, ApplicationEventPublisher events, Formats formats,
			Clock clock) {
		this.cohorts = cohorts;
		this.missing = missing;
		this.accounts = accounts;
		this.messages = messages;
		this.mail = mail;
		this.outbox = outbox;
		this.caller = caller;
		this.events = events;
		this.formats = formats;
		this.clock = clock;
	}

	/**
	 * Who would get a reminder.
	 * @param number which one; at most one more than was sent, and at least the latest
	 * that was
	 */
	public ReminderPlan plan(int number) {
		this.caller.get().require(Role.ADMIN);
		CohortView cohort = this.cohorts.historical();
		List<MessageView> sent = this.messages.about(MessageKind.REMINDER, reference(cohort));
		int latest = sent.stream().mapToInt(RemindCareSystems::number).max().orElse(0);
		int allowed = Math.clamp(number, Math.max(1, latest), latest + 1);
		Map<String, Instant> have = sent.stream()
			.filter((message) -> number(message) == allowed)
			.collect(Collectors.toMap(MessageView::recipientAddress, MessageView::createdAt, (one, other) -> one));
		List<ReminderSystem> systems = this.missing.of(cohort.id())
			.stream()
			.map((answer) -> new ReminderSystem(answer, people(answer, have)))
			.toList();
		return new ReminderPlan(cohort, LocalDate.now(this.clock), allowed, latest, systems, fingerprint(systems));
	}

	/**
	 * Sends a reminder to exactly those whom a plan named.
	 * @return how many people get it
	 * @throws Conflict when nothing can be sent, nobody is left, or the plan would be
	 * another one now
	 */
	@Transactional
	public long send(int number, String fingerprint) {
		ReminderPlan plan = plan(number);
		if (!this.mail.configured()) {
			throw new Conflict("This portal has no mail server, so no reminder can be sent.");
		}
		String obstacle = plan.obstacle();
		if (obstacle != null) {
			throw new Conflict(obstacle);
		}
		if (plan.number() != number || !plan.fingerprint().equals(fingerprint)) {
			throw new Conflict("Something changed since you saw who gets the reminder, so nothing was sent."
					+ " Look at the list below again.");
		}
		long queued = plan.systems().stream().mapToLong((system) -> queue(plan, system)).sum();
		if (queued == 0) {
			throw new Conflict("Nobody is left who would get this reminder.");
		}
		this.events.publishEvent(new RemindersSent(plan.cohort().code(), plan.lastDay(), number, queued));
		return queued;
	}

	private long queue(ReminderPlan plan, ReminderSystem system) {
		Map<String, String> values = Map.of("which", (plan.number() == 1) ? "Reminder" : "Reminder " + plan.number(),
				"careSystem", system.missing().careSystem().name(), "cohort", plan.cohort().name(), "ends",
				this.formats.date(plan.lastDay()), "missing", system.missing().sentence(), "page", "/");
		return system.people()
			.stream()
			.filter(Person::getsIt)
			.filter((person) -> this.outbox.queue(new NewMessage(MessageKind.REMINDER, person.name(), person.email(),
					system.missing().careSystem().id(), reference(plan.cohort()) + plan.number(), values)))
			.count();
	}

	private List<Person> people(MissingAnswer answer, Map<String, Instant> have) {
		return this.accounts.staffOf(answer.careSystem().id()).stream().map((one) -> person(one, have)).toList();
	}

	private static Person person(Caller one, Map<String, Instant> have) {
		return new Person(one.name(), one.email(), have.get(one.email()),
				MailAddress.isFit(one.email()) && MailAddress.isFitName(one.name()));
	}

	/** How the references of all reminders for a last day begin. */
	private static String reference(CohortView cohort) {
		return "reminder/" + cohort.code() + "/" + cohort.submission().lastDay() + "/";
	}

	private static int number(MessageView message) {
		return Integer.parseInt(message.reference().substring(message.reference().lastIndexOf('/') + 1));
	}

	private static String fingerprint(List<ReminderSystem> systems) {
		String all = systems.stream()
			.map((system) -> system.missing().sentence()
					+ system.people().stream().filter(Person::getsIt).map(Person::email).toList())
			.collect(Collectors.joining("\n"));
		return Sha256.hex(all);
	}

}
