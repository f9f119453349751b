package org.mncares.portal.organization;

import org.mncares.portal.audit.Changes;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what is known of a care system; needs the scope of administration.
 */
@Service
@Transactional(readOnly = true)
public class EditCareSystem {

	private final CareSystems careSystems;

	private final ApplicationEventPublisher events;

	EditCareSystem(CareSystems careSystems, ApplicationEventPublisher events) {
		this.careSystems = careSystems;
		this.events = events;
	}

	/**
	 * What is stored now.
	 * @throws NotFound when there is none with this code
	 */
	public Stored stored(String code) {
		CareSystem system = this.careSystems.findByCode(Texts.code(code))
			.orElseThrow(() -> new NotFound("care system"));
		return new Stored(system.id(), system.revision(), system.code(), system.name(), system.address());
	}

	/**
	 * Renames or moves a care system; its location class may follow.
	 * @param revision what was read before it was edited
	 * @throws ChangedMeanwhile when somebody else has changed it since
	 */
	@Transactional
	public void describe(CareSystemId id, long revision, String name, Address address) {
		CareSystem system = this.careSystems.lock(id.value()).orElseThrow(() -> new NotFound("care system"));
		if (system.revision() != revision) {
			throw new ChangedMeanwhile("care system");
		}
		Changes changes = new Changes().add("name", system.name(), name.strip())
			.add("address", system.address().text(), address.text());
		if (changes.none()) {
			return;
		}
		system.describe(name, address);
		this.events.publishEvent(
				new OrganizationChanged("care-system.edited", "care-system/" + system.code(), id, changes.details()));
	}

	/**
	 * A care system as it is stored.
	 *
	 * @param revision counts its changes
	 */
	public record Stored(CareSystemId id, long revision, String code, String name, Address address) {
	}

}
