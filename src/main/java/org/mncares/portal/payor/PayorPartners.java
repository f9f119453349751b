package org.mncares.portal.payor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.mncares.portal.core.PayorId;
import org.mncares.portal.web.Conflict;
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

	private final ApplicationEventPublisher events;

	PayorPartners(Payors payors, ApplicationEventPublisher events) {
		this.payors = payors;
		this.events = events;
	}

	/**
	 * Registers a payor partner.
	 * @throws Conflict when its code, or something that people write for it, already
	 * means another payor
	 */
	@Transactional
	public PayorId register(NewPayor candidate) {
		Payor payor = new Payor(candidate);
		requireFree(payor.aliases());
		PayorId id = this.payors.save(payor).id();
		publish("payor.registered", payor, Map.of("name", candidate.name(), "joined", candidate.joinedOn().toString()));
		return id;
	}

	/**
	 * Adds ways in which people write a payor.
	 * @throws Conflict when one of them already means another payor
	 */
	@Transactional
	public void addAliases(PayorId id, Collection<String> aliases) {
		Payor payor = find(id);
		// Checked first: asked afterwards, the database would know them as this payor's.
		requireFree(aliases.stream().map(PayorAlias::of).filter((alias) -> !payor.isKnownAs(alias)).toList());
		payor.addAliases(aliases);
		publish("payor.aliases-added", payor, Map.of("aliases", String.join(", ", aliases)));
	}

	/** Ends a partnership: from this day on the payor is no partner. */
	@Transactional
	public void leave(PayorId id, LocalDate day) {
		Payor payor = find(id);
		payor.leave(day);
		publish("payor.left", payor, Map.of("on", day.toString()));
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

	private Payor find(PayorId id) {
		return this.payors.findById(id.value()).orElseThrow(() -> new NotFound("payor"));
	}

	private void requireFree(Collection<PayorAlias> aliases) {
		List<String> taken = aliases.isEmpty() ? List.of()
				: this.payors.taken(aliases.stream().map(PayorAlias::normalised).toList());
		if (!taken.isEmpty()) {
			throw new Conflict("Another payor is already known by \"" + String.join("\", \"", taken)
					+ "\". Each name, code and alias means one payor.");
		}
	}

	private void publish(String action, Payor payor, Map<String, String> details) {
		this.events.publishEvent(new PayorChanged(action, "payor/" + payor.code(), details));
	}

}
