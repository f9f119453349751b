package org.mncares.portal.organization;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers and changes care systems and clinics; needs the scope of administration.
 */
@Service
@Transactional
public class Organizations {

	private final CareSystems careSystems;

	private final Clinics clinics;

	private final ApplicationEventPublisher events;

	Organizations(CareSystems careSystems, Clinics clinics, ApplicationEventPublisher events) {
		this.careSystems = careSystems;
		this.clinics = clinics;
		this.events = events;
	}

	/**
	 * Registers a care system.
	 * @throws Conflict when its code is taken
	 */
	public CareSystemId register(NewCareSystem candidate) {
		CareSystem careSystem = new CareSystem(candidate);
		if (this.careSystems.existsByCode(careSystem.code())) {
			throw new Conflict("There is a care system with the code " + careSystem.code() + " already.");
		}
		CareSystemId id = this.careSystems.save(careSystem).id();
		publish("care-system.registered", "care-system/" + careSystem.code(), id, Map.of("name", careSystem.name()));
		return id;
	}

	/**
	 * Registers a clinic of a care system.
	 * @throws NotFound when there is no such care system
	 * @throws Conflict when its code is taken
	 */
	public ClinicId register(CareSystemId careSystem, NewClinic candidate) {
		Clinic clinic = new Clinic(find(careSystem).id(), candidate);
		if (this.clinics.existsByCode(clinic.code())) {
			throw new Conflict("There is a clinic with the code " + clinic.code() + " already.");
		}
		ClinicId id = this.clinics.save(clinic).id();
		publish("clinic.registered", "clinic/" + clinic.code(), careSystem,
				Map.of("name", clinic.name(), "certification", clinic.certification().text()));
		return id;
	}

	/** Renames or moves a care system; its size and location classes may follow. */
	public void describe(CareSystemId id, String name, Address address) {
		CareSystem careSystem = find(id);
		Map<String, String> details = Map.of("old", careSystem.name() + ", " + careSystem.address().zip(), "new",
				name + ", " + address.zip());
		careSystem.describe(name, address);
		publish("care-system.described", "care-system/" + careSystem.code(), id, details);
	}

	/** Renames or moves a clinic. */
	public void describe(ClinicId id, String name, Address address) {
		Clinic clinic = find(id);
		Map<String, String> details = Map.of("old", clinic.name() + ", " + clinic.address().zip(), "new",
				name + ", " + address.zip());
		clinic.describe(name, address);
		publish("clinic.described", "clinic/" + clinic.code(), clinic.careSystem(), details);
	}

	/** Certifies a clinic anew, or takes its certification back. */
	public void certify(ClinicId id, Certification certification) {
		Clinic clinic = find(id);
		Map<String, String> details = Map.of("old", clinic.certification().text(), "new", certification.text());
		clinic.certify(certification);
		publish("clinic.certified", "clinic/" + clinic.code(), clinic.careSystem(), details);
	}

	/** Closes a clinic: from this day on it is not open. */
	public void close(ClinicId id, LocalDate day) {
		Clinic clinic = find(id);
		clinic.close(day);
		publish("clinic.closed", "clinic/" + clinic.code(), clinic.careSystem(), Map.of("from", day.toString()));
	}

	/** The care system with a code, among those that the scope in hand may see. */
	@Transactional(readOnly = true)
	public Optional<CareSystemId> careSystem(String code) {
		return this.careSystems.findByCode(Texts.code(code)).map(CareSystem::id);
	}

	private CareSystem find(CareSystemId id) {
		return this.careSystems.findById(id.value()).orElseThrow(() -> new NotFound("care system"));
	}

	private Clinic find(ClinicId id) {
		return this.clinics.findById(id.value()).orElseThrow(() -> new NotFound("clinic"));
	}

	private void publish(String action, String subject, CareSystemId careSystem, Map<String, String> details) {
		this.events.publishEvent(new OrganizationChanged(action, subject, careSystem, details));
	}

}
