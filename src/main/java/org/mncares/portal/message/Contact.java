package org.mncares.portal.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.Changes;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.ContactLine;
import org.mncares.portal.web.ContactLines;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whom people ask. Every page shows it, an error page too, so each node remembers it for
 * a minute.
 */
@Service
public class Contact implements ContactLines {

	private static final Duration REMEMBERED = Duration.ofMinutes(1);

	private final StudyContacts contacts;

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	private volatile @Nullable Remembered remembered;

	Contact(StudyContacts contacts, TransactionOperations transactions, ApplicationEventPublisher events) {
		this.contacts = contacts;
		this.transactions = transactions;
		this.events = events;
	}

	@Override
	public Optional<ContactLine> contact() {
		return Optional.of(details())
			.filter((details) -> !details.isEmpty())
			.map((details) -> new ContactLine(details.name(), details.email(), details.phone(), details.hours()));
	}

	/** The details, up to a minute old; all empty when none were given. */
	public ContactDetails details() {
		Remembered known = this.remembered;
		if (known == null || Instant.now().isAfter(known.until())) {
			known = new Remembered(stored().details(), Instant.now().plus(REMEMBERED));
			this.remembered = known;
		}
		return known.details();
	}

	/** What is stored now, for an edit. */
	public Stored stored() {
		return this.transactions.execute((status) -> {
			StudyContact contact = find();
			return new Stored(contact.details(), contact.version());
		});
	}

	/**
	 * Changes the details; for the scope of administration.
	 * @param revision on which the edit is based
	 * @throws ChangedMeanwhile when somebody else was quicker
	 */
	public void describe(long revision, ContactDetails details) {
		this.transactions.executeWithoutResult((status) -> {
			StudyContact contact = find();
			if (contact.version() != revision) {
				throw new ChangedMeanwhile("contact");
			}
			ContactDetails before = contact.details();
			contact.describe(details);
			save(contact);
			publish(before, details);
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

				@Override
				public void afterCommit() {
					Contact.this.remembered = null;
				}

			});
		});
	}

	private void save(StudyContact contact) {
		try {
			this.contacts.saveAndFlush(contact);
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			throw new ChangedMeanwhile("contact");
		}
	}

	private void publish(ContactDetails before, ContactDetails after) {
		Changes changes = new Changes().add("name", before.name(), after.name())
			.add("email", before.email(), after.email())
			.add("phone", before.phone(), after.phone())
			.add("hours", before.hours(), after.hours());
		if (!changes.none()) {
			this.events.publishEvent(new StudyNoticeChanged("contact.edited", "contact", changes.details()));
		}
	}

	private StudyContact find() {
		return this.contacts.findById(StudyContact.ONLY).orElseThrow();
	}

	/**
	 * What is stored.
	 *
	 * @param details the details
	 * @param revision for an edit that is based on them
	 */
	public record Stored(ContactDetails details, long revision) {
	}

	private record Remembered(ContactDetails details, Instant until) {
	}

}
