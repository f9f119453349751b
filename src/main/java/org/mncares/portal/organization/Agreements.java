package org.mncares.portal.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mncares.portal.audit.Changes;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What care systems and the study signed: without an agreement in force a care system
 * uploads nothing.
 */
@Service
@Transactional(readOnly = true)
public class Agreements {

	private final AgreementRecords records;

	private final CareSystems careSystems;

	private final ClinicHistory history;

	private final JdbcClient jdbc;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Agreements(AgreementRecords records, CareSystems careSystems, ClinicHistory history, JdbcClient jdbc,
			CurrentCaller caller, ApplicationEventPublisher events, Clock clock) {
		this.records = records;
		this.careSystems = careSystems;
		this.history = history;
		this.jdbc = jdbc;
		this.caller = caller;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Records what was signed, with its document; needs the scope of administration and
	 * somebody who is signed in.
	 * @return its number
	 * @throws NotFound when there is no such care system
	 * @throws Conflict when it was merged into another
	 */
	@Transactional
	public long record(CareSystemId careSystem, AgreementTerms terms, PdfDocument document) {
		if (this.careSystems.lock(careSystem.value()).isEmpty()) {
			throw new NotFound("care system");
		}
		this.history.requireStanding(careSystem);
		Caller by = this.caller.get();
		AgreementView agreement = this.records
			.save(new Agreement(careSystem, terms, document, by, this.clock.instant()))
			.view();
		this.jdbc
			.sql("insert into care_system_agreement_document (agreement_id, care_system_id, content) values (?, ?, ?)")
			.params(agreement.id(), careSystem.value(), document.bytes())
			.update();
		publish("agreement.recorded", agreement, described(agreement));
		return agreement.id();
	}

	/**
	 * Lets an agreement count no more, from now on; what was uploaded under it stays.
	 * @param reason why, 3 to 2,000 characters
	 * @throws Conflict when it is revoked already
	 */
	@Transactional
	public void revoke(long id, String reason) {
		Agreement agreement = this.records.lock(id).orElseThrow(() -> new NotFound("agreement"));
		agreement.revoke(new Revocation(this.clock.instant(), this.caller.get().name(), reason));
		Map<String, String> details = new LinkedHashMap<>(new Changes().add("state", "recorded", "revoked").details());
		details.put("reason", reason.strip());
		publish("agreement.revoked", agreement.view(), details);
	}

	/** An agreement that counts on a day; of several the one that lasts longest. */
	public Optional<AgreementView> inForce(CareSystemId careSystem, LocalDate day) {
		return ofCareSystem(careSystem).stream().filter((agreement) -> agreement.inForce(day)).max(Cover.BY_END);
	}

	/**
	 * Requires that an agreement counts on a day.
	 * @throws Conflict when none does; its sentence says what to do
	 */
	public void requireInForce(CareSystemId careSystem, LocalDate day) {
		if (inForce(careSystem, day).isEmpty()) {
			throw new Conflict("No agreement between your care system and the study is in force, so the study may not "
					+ "take a patient list. Ask the study's administrator, who records the signed agreement.");
		}
	}

	/** All agreements of a care system, the newest first, revoked ones too. */
	public List<AgreementView> ofCareSystem(CareSystemId careSystem) {
		return this.records.ofCareSystem(careSystem.value()).stream().map(Agreement::view).toList();
	}

	/** All agreements that the scope in hand may see, the newest first. */
	public List<AgreementView> all() {
		return this.records.all().stream().map(Agreement::view).toList();
	}

	/**
	 * An agreement.
	 * @throws NotFound when the scope in hand sees none with this number
	 */
	public AgreementView agreement(long id) {
		return this.records.findById(id).map(Agreement::view).orElseThrow(() -> new NotFound("agreement"));
	}

	/**
	 * The signed document; its own care system and administrators see it.
	 * @throws NotFound when the scope in hand sees none
	 */
	public PdfDocument document(long id) {
		AgreementView agreement = agreement(id);
		byte[] content = this.jdbc.sql("select content from care_system_agreement_document where agreement_id = ?")
			.param(id)
			.query(byte[].class)
			.optional()
			.orElseThrow(() -> new NotFound("agreement"));
		return new PdfDocument(agreement.documentName(), content);
	}

	private static Map<String, String> described(AgreementView agreement) {
		AgreementTerms terms = agreement.terms();
		return new Changes().add("type", null, terms.type().label())
			.add("version", null, terms.textVersion())
			.add("signer", null, terms.signerName() + ", " + terms.signerTitle())
			.add("from", null, terms.from())
			.add("to", null, terms.to())
			.add("document-sha256", null, agreement.documentSha256())
			.details();
	}

	private void publish(String action, AgreementView agreement, Map<String, String> details) {
		this.events.publishEvent(
				new OrganizationChanged(action, "agreement/" + agreement.id(), agreement.careSystem(), details));
	}

}
