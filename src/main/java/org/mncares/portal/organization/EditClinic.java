package org.mncares.portal.organization;

import java.time.LocalDate;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.Changes;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what is known of a clinic; needs the scope of administration. Each change names
 * the revision that it is based on.
 */
@Service
@Transactional(readOnly = true)
public class EditClinic {

	private final Clinics clinics;

	private final PastCertifications past;

	private final ApplicationEventPublisher events;

	EditClinic(Clinics clinics, PastCertifications past, ApplicationEventPublisher events) {
		this.clinics = clinics;
		this.past = past;
		this.events = events;
	}

	/**
	 * What is stored now.
	 * @throws NotFound when there is none with this code
	 */
	public Stored stored(String code) {
		Clinic clinic = this.clinics.findByCode(Texts.code(code)).orElseThrow(() -> new NotFound("clinic"));
		return new Stored(clinic.id(), clinic.careSystem(), clinic.revision(), clinic.code(), clinic.name(),
				clinic.address(), clinic.certification(), clinic.openedOn(), clinic.closedOn());
	}

	/**
	 * Renames or moves a clinic, corrects its code or the day on which it opened.
	 * @throws ChangedMeanwhile when somebody else has changed it since
	 * @throws CodeTaken when another clinic has the code
	 */
	@Transactional
	public void describe(ClinicId id, long revision, String code, String name, Address address,
			@Nullable LocalDate openedOn) {
		String wanted = Texts.requireCode(code, 10, "A clinic's code");
		change(id, revision, "clinic.edited", (clinic, changes) -> {
			changes.add("code", clinic.code(), wanted)
				.add("name", clinic.name(), name.strip())
				.add("address", clinic.address().text(), address.text())
				.add("opened-on", clinic.openedOn(), openedOn);
			if (!wanted.equals(clinic.code()) && this.clinics.existsByCode(wanted)) {
				throw new CodeTaken("clinic", wanted);
			}
			clinic.describe(name, address);
			clinic.correct(wanted, openedOn);
		});
	}

	/**
	 * Certifies a clinic anew, which keeps the certification before it up to the day
	 * before, or corrects the present one, which does not.
	 * @throws ChangedMeanwhile when somebody else has changed it since
	 */
	@Transactional
	public void certify(ClinicId id, long revision, Certification certification, boolean correction) {
		change(id, revision, correction ? "clinic.certification-corrected" : "clinic.certified", (clinic, changes) -> {
			changes.add("certification", clinic.certification().text(), certification.text());
			if (!correction) {
				this.past.keep(clinic, certification);
			}
			clinic.certify(certification);
		});
	}

	/**
	 * Adds a certification that ended before the present one began.
	 * @throws ChangedMeanwhile when somebody else has changed the clinic since, or
	 * another certification covers some of the days
	 */
	@Transactional
	public void addEarlier(ClinicId id, long revision, Certification earlier) {
		change(id, revision, "clinic.certification-added", (clinic, changes) -> {
			if (!earlier.isOverBefore(clinic.certification())) {
				throw new ChangedMeanwhile("clinic");
			}
			this.past.add(clinic, earlier);
			changes.add("earlier-certification", null, earlier.text());
		});
	}

	/**
	 * Takes out an earlier certification that was recorded wrongly.
	 * @param on its first day
	 * @throws ChangedMeanwhile when somebody else has changed the clinic since, or taken
	 * it out
	 */
	@Transactional
	public void removeEarlier(ClinicId id, long revision, LocalDate on) {
		change(id, revision, "clinic.certification-removed",
				(clinic, changes) -> changes.add("earlier-certification", this.past.remove(clinic, on).text(), null));
	}

	/**
	 * Closes a clinic, or corrects the day from which it is closed.
	 * @throws ChangedMeanwhile when somebody else has changed it since
	 */
	@Transactional
	public void close(ClinicId id, long revision, LocalDate day) {
		change(id, revision, "clinic.closed", (clinic, changes) -> {
			changes.add("closed-from", clinic.closedOn(), day);
			clinic.reopen();
			clinic.close(day);
		});
	}

	/**
	 * Opens a closed clinic again, as if it had never been closed.
	 * @throws ChangedMeanwhile when somebody else has changed it since
	 */
	@Transactional
	public void reopen(ClinicId id, long revision) {
		change(id, revision, "clinic.reopened", (clinic, changes) -> {
			changes.add("closed-from", clinic.closedOn(), null);
			clinic.reopen();
		});
	}

	private void change(ClinicId id, long revision, String action, BiConsumer<Clinic, Changes> change) {
		Clinic clinic = this.clinics.lock(id.value()).orElseThrow(() -> new NotFound("clinic"));
		if (clinic.revision() != revision) {
			throw new ChangedMeanwhile("clinic");
		}
		Changes changes = new Changes();
		change.accept(clinic, changes);
		try {
			this.clinics.flush();
		}
		catch (DataIntegrityViolationException ex) {
			// Somebody else took the code between the question and the answer.
			throw new CodeTaken("clinic", clinic.code());
		}
		if (!changes.none()) {
			this.events.publishEvent(
					new OrganizationChanged(action, "clinic/" + clinic.code(), clinic.careSystem(), changes.details()));
		}
	}

	/**
	 * A clinic as it is stored.
	 *
	 * @param revision counts its changes
	 */
	public record Stored(ClinicId id, CareSystemId careSystem, long revision, String code, String name, Address address,
			Certification certification, @Nullable LocalDate openedOn, @Nullable LocalDate closedOn) {
	}

}
