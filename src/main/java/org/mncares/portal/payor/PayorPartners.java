package org.mncares.portal.payor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.mncares.portal.audit.Changes;
import org.mncares.portal.core.PayorId;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The study's payor partners: everybody looks them up, the scope of administration
 * registers and changes them.
 */
@Service
@Transactional(readOnly = true)
public class PayorPartners {

	private final Payors payors;

	private final PayorNames names;

	private final ApplicationEventPublisher events;

	PayorPartners(Payors payors, PayorNames names, ApplicationEventPublisher events) {
		this.payors = payors;
		this.names = names;
		this.events = events;
	}

	/**
	 * Registers a payor partner.
	 * @throws NameTaken when its code, or something that people write for it, already
	 * means another payor
	 * @throws IllegalArgumentException when a value does not fit, with a sentence
	 */
	@Transactional
	public PayorId register(NewPayor candidate) {
		Payor payor = new Payor(candidate);
		this.names.oneAtATime();
		this.names.requireFree(payor.aliases(), null);
		PayorId id = this.payors.save(payor).id();
		Changes changes = new Changes().add("name", null, candidate.name())
			.add("short-name", null, candidate.shortName())
			.add("joined-on", null, candidate.joinedOn())
			.add("member-id-pattern", null, candidate.memberIdPattern())
			.add("aliases", null, candidate.aliases().isEmpty() ? null : String.join(", ", candidate.aliases()));
		publish("payor.registered", payor, changes.details());
		return id;
	}

	/**
	 * Changes a payor partner; a former code or name stays among its aliases. Nothing
	 * happens when nothing is different.
	 * @param revision of the view on which the change is based
	 * @throws org.mncares.portal.web.ChangedMeanwhile when somebody else was quicker
	 * @throws NameTaken when its code or a name already means another payor
	 * @throws IllegalArgumentException when a value does not fit, with a sentence
	 */
	@Transactional
	public void edit(PayorId id, PayorEdit edit, long revision) {
		this.names.oneAtATime();
		Payor payor = find(id);
		payor.requireRevision(revision);
		// Checked first: asked afterwards, the database would know them as this payor's.
		this.names.requireFree(payor.proposed(edit).aliases(), payor);
		Changes changes = payor.edit(edit);
		if (!changes.none()) {
			publish("payor.edited", payor, changes.details());
		}
	}

	/**
	 * Adds ways in which people write a payor; those known already stay as they are.
	 * @throws NameTaken when one of them already means another payor
	 * @throws IllegalArgumentException when one of them means no payor at all
	 */
	@Transactional
	public void addAliases(PayorId id, Collection<String> aliases) {
		this.names.oneAtATime();
		Payor payor = find(id);
		this.names.requireFree(aliases.stream().map(PayorAlias::of).filter((alias) -> !payor.isKnownAs(alias)).toList(),
				payor);
		payor.addAliases(aliases);
		publish("payor.aliases-added", payor, new Changes().add("aliases", null, String.join(", ", aliases)).details());
	}

	/** Ends a partnership: from this day on the payor is no partner. */
	@Transactional
	public void leave(PayorId id, LocalDate day) {
		Payor payor = find(id);
		payor.leave(day);
		publish("payor.left", payor, new Changes().add("left-on", null, day).details());
	}

	/**
	 * A partner, former and future ones included.
	 * @throws NotFound when there is none with this code
	 */
	public PayorView payor(String code) {
		return this.payors.findByCode(code).map(Payor::view).orElseThrow(() -> new NotFound("payor"));
	}

	/** All partners, former and future ones included, by name. */
	public List<PayorView> all() {
		return this.payors.findAllByOrderByName().stream().map(Payor::view).toList();
	}

	/** The partners on a day, by name. */
	public List<PayorView> asOf(LocalDate day) {
		return this.payors.findAllByOrderByName()
			.stream()
			.filter((payor) -> payor.isPartner(day))
			.map(Payor::view)
			.toList();
	}

	/** What people mean by what they write as a payor, with the partners of a day. */
	public PayorDirectory directory(LocalDate day) {
		return new PayorDirectory(
				this.payors.findAllByOrderByName().stream().filter((payor) -> payor.isPartner(day)).toList());
	}

	/**
	 * The same with all payors that had joined by a day, those that have left included:
	 * for patients who were accepted once. Whether a payor was a partner on some day is
	 * asked of its dates, so that figures of earlier days stay.
	 */
	public PayorDirectory directoryOfJoined(LocalDate day) {
		return new PayorDirectory(
				this.payors.findAllByOrderByName().stream().filter((payor) -> payor.hasJoined(day)).toList());
	}

	private Payor find(PayorId id) {
		return this.payors.findById(id.value()).orElseThrow(() -> new NotFound("payor"));
	}

	private void publish(String action, Payor payor, Map<String, String> details) {
		this.events.publishEvent(new PayorChanged(action, "payor/" + payor.code(), details));
	}

}
