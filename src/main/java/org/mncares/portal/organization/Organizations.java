package org.mncares.portal.organization;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.mncares.portal.audit.Changes;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
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

	private final PastCertifications past;

	private final ClinicHistory history;

	private final ApplicationEventPublisher events;

	Organizations(CareSystems careSystems, Clinics clinics, PastCertifications past, ClinicHistory history,
			ApplicationEventPublisher events) {
		this.careSystems = careSystems;
		this.clinics = clinics;
		this.past = past;
		this.history = history;
		this.events = events;
	}

	/**
	 * Registers a care system.
	 * @throws CodeTaken when another has its code
	 */
	public CareSystemId register(NewCareSystem candidate) {
		CareSystem careSystem = new CareSystem(candidate);
		if (this.careSystems.existsByCode(careSystem.code())) {
			throw new CodeTaken("care system", careSystem.code());
		}
		CareSystemId id = saved("care system", careSystem.code(), () -> this.careSystems.save(careSystem).id());
		publish("care-system.registered", "care-system/" + careSystem.code(), id,
				new Changes().add("name", null, careSystem.name())
					.add("address", null, careSystem.address().text())
					.details());
		return id;
	}

	/**
	 * Registers a clinic of a care system.
	 * @throws NotFound when there is no such care system
	 * @throws CodeTaken when another has its code
	 */
	public ClinicId register(CareSystemId careSystem, NewClinic candidate) {
		this.history.requireStanding(careSystem);
		Clinic clinic = new Clinic(find(careSystem).id(), candidate);
		if (this.clinics.existsByCode(clinic.code())) {
			throw new CodeTaken("clinic", clinic.code());
		}
		ClinicId id = saved("clinic", clinic.code(), () -> this.clinics.save(clinic).id());
		publish("clinic.registered", "clinic/" + clinic.code(), careSystem,
				new Changes().add("name", null, clinic.name())
					.add("address", null, clinic.address().text())
					.add("certification", null, clinic.certification().text())
					.details());
		return id;
	}

	/** Renames or moves a care system; its size and location classes may follow. */
	public void describe(CareSystemId id, String name, Address address) {
		CareSystem careSystem = find(id);
		Map<String, String> details = new Changes().add("name", careSystem.name(), name.strip())
			.add("address", careSystem.address().text(), address.text())
			.details();
		careSystem.describe(name, address);
		publish("care-system.described", "care-system/" + careSystem.code(), id, details);
	}

	/** Renames or moves a clinic. */
	public void describe(ClinicId id, String name, Address address) {
		Clinic clinic = find(id);
		Map<String, String> details = new Changes().add("name", clinic.name(), name.strip())
			.add("address", clinic.address().text(), address.text())
			.details();
		clinic.describe(name, address);
		publish("clinic.described", "clinic/" + clinic.code(), clinic.careSystem(), details);
	}

	/**
	 * Certifies a clinic anew, which keeps an earlier certification up to the day before;
	 * or takes its certification back.
	 */
	public void certify(ClinicId id, Certification certification) {
		Clinic clinic = find(id);
		Map<String, String> details = new Changes()
			.add("certification", clinic.certification().text(), certification.text())
			.details();
		this.past.keep(clinic, certification);
		clinic.certify(certification);
		publish("clinic.certified", "clinic/" + clinic.code(), clinic.careSystem(), details);
	}

	/** Closes a clinic: from this day on it is not open. */
	public void close(ClinicId id, LocalDate day) {
		Clinic clinic = find(id);
		clinic.close(day);
		publish("clinic.closed", "clinic/" + clinic.code(), clinic.careSystem(),
				new Changes().add("closed-from", null, day).details());
	}

	/** The care system with a code, among those that the scope in hand may see. */
	@Transactional(readOnly = true)
	public Optional<CareSystemId> careSystem(String code) {
		return this.careSystems.findByCode(Texts.code(code)).map(CareSystem::id);
	}

	/** Saves at once; a code that somebody else took meanwhile is theirs. */
	private static <T> T saved(String what, String code, Supplier<T> save) {
		try {
			return save.get();
		}
		catch (DataIntegrityViolationException ex) {
			throw new CodeTaken(what, code);
		}
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
