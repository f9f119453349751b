package org.mncares.portal.payor;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.Changes;
import org.mncares.portal.core.PayorId;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom the study talks to at its payor partners; for the scope of administration.
 */
@Service
@Transactional(readOnly = true)
public class PayorContacts {

	private final Contacts contacts;

	private final ApplicationEventPublisher events;

	PayorContacts(Contacts contacts, ApplicationEventPublisher events) {
		this.contacts = contacts;
		this.events = events;
	}

	/** The contacts of a partner, by name. */
	public List<ContactView> of(PayorView payor) {
		return this.contacts.findByPayorIdOrderByName(payor.id().value()).stream().map(PayorContact::view).toList();
	}

	/**
	 * A contact of a partner.
	 * @throws NotFound when there is none
	 */
	public ContactView contact(PayorView payor, long id) {
		return find(payor.id(), id).view();
	}

	/** Adds a contact. */
	@Transactional
	public void add(PayorView payor, ContactDetails details) {
		this.contacts.save(new PayorContact(payor.id(), details));
		publish("added", payor, both(null, details).details());
	}

	/**
	 * Changes a contact.
	 * @param revision on which the change is based
	 * @throws org.mncares.portal.web.ChangedMeanwhile when somebody else was quicker
	 */
	@Transactional
	public void edit(PayorView payor, long id, ContactDetails details, long revision) {
		Changes changes = find(payor.id(), id).edit(details, revision);
		if (!changes.none()) {
			publish("edited", payor, changes.details());
		}
	}

	/** Takes a contact away. */
	@Transactional
	public void remove(PayorView payor, long id) {
		PayorContact contact = find(payor.id(), id);
		this.contacts.delete(contact);
		publish("removed", payor, both(contact.view().details(), null).details());
	}

	private PayorContact find(PayorId payor, long id) {
		return this.contacts.findByIdAndPayorId(id, payor.value()).orElseThrow(() -> new NotFound("contact"));
	}

	private static Changes both(@Nullable ContactDetails before, @Nullable ContactDetails after) {
		ContactDetails none = new ContactDetails("", "", "", "");
		ContactDetails old = (before != null) ? before : none;
		ContactDetails fresh = (after != null) ? after : none;
		return new Changes().add("name", old.name(), fresh.name())
			.add("role", old.role(), fresh.role())
			.add("email", old.email(), fresh.email())
			.add("phone", old.phone(), fresh.phone());
	}

	private void publish(String what, PayorView payor, Map<String, String> details) {
		this.events.publishEvent(new PayorChanged("payor.contact-" + what, "payor/" + payor.code(), details));
	}

}
