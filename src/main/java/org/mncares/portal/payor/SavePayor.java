package org.mncares.portal.payor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PayorId;
import org.mncares.portal.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows what registering or changing a partner makes of the study's coverage, and saves
 * it with or without matching accepted patients anew.
 */
@Service
@Transactional(readOnly = true)
public class SavePayor {

	/** Stands for a partner that is not stored yet. */
	private static final PayorId NOT_STORED = new PayorId(Long.MAX_VALUE);

	private final PayorPartners partners;

	private final Payors payors;

	private final PayorNames names;

	private final AcceptedPatients patients;

	private final Clock clock;

	SavePayor(PayorPartners partners, Payors payors, PayorNames names, AcceptedPatients patients, Clock clock) {
		this.partners = partners;
		this.payors = payors;
		this.names = names;
		this.patients = patients;
		this.clock = clock;
	}

	/**
	 * What registering a partner would change; saves nothing.
	 * @throws NameTaken when it could not be registered
	 */
	public PayorEffect effect(NewPayor candidate) {
		Payor proposed = new Payor(candidate);
		this.names.requireFree(proposed.aliases(), null);
		return effect(null, proposed);
	}

	/**
	 * What changing a partner would change; saves nothing.
	 * @throws NameTaken when it could not be saved
	 * @throws org.mncares.portal.web.ChangedMeanwhile when somebody else was quicker
	 */
	public PayorEffect effect(PayorId id, PayorEdit edit, long revision) {
		Payor stored = this.payors.findById(id.value()).orElseThrow(() -> new NotFound("payor"));
		stored.requireRevision(revision);
		Payor proposed = stored.proposed(edit);
		this.names.requireFree(proposed.aliases(), stored);
		return effect(stored, proposed);
	}

	/**
	 * Registers a partner.
	 * @param reapply whether accepted patients are matched anew
	 * @return patients whose coverage is another now
	 */
	@Transactional
	public long register(NewPayor candidate, boolean reapply) {
		this.partners.register(candidate);
		return reapply ? this.patients.reapply() : 0;
	}

	/**
	 * Changes a partner.
	 * @param reapply whether accepted patients are matched anew
	 * @return patients whose coverage is another now
	 */
	@Transactional
	public long edit(PayorId id, PayorEdit edit, long revision, boolean reapply) {
		this.partners.edit(id, edit, revision);
		return reapply ? this.patients.reapply() : 0;
	}

	private PayorEffect effect(@Nullable Payor stored, Payor proposed) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate asOf = asOf(stored, proposed, today);
		List<Payor> others = this.payors.findAllByOrderByName()
			.stream()
			.filter((payor) -> stored == null || !payor.id().equals(stored.id()))
			.toList();
		PayorId id = (stored != null) ? stored.id() : NOT_STORED;
		List<Payor> joined = others.stream().filter((payor) -> payor.hasJoined(asOf)).toList();
		PayorDirectory directory = proposed.hasJoined(asOf) ? new PayorDirectory(joined, proposed, id)
				: new PayorDirectory(joined);
		Set<PayorId> rest = others.stream()
			.filter((payor) -> payor.isPartner(asOf))
			.map(Payor::id)
			.collect(Collectors.toSet());
		return new PayorEffect(asOf, asOf.isAfter(today),
				this.patients.coverage(
						new AcceptedPatients.Change(directory, with(rest, id, stored != null && stored.isPartner(asOf)),
								with(rest, id, proposed.isPartner(asOf)), id)));
	}

	private static Set<PayorId> with(Set<PayorId> rest, PayorId id, boolean partner) {
		return partner ? Stream.concat(rest.stream(), Stream.of(id)).collect(Collectors.toSet()) : rest;
	}

	/** A date that changes and is still to come is the day on which the change shows. */
	private static LocalDate asOf(@Nullable Payor stored, Payor proposed, LocalDate today) {
		LocalDate day = today;
		LocalDate joined = proposed.joinedOn();
		if ((stored == null || !stored.joinedOn().equals(joined)) && joined.isAfter(day)) {
			day = joined;
		}
		LocalDate left = proposed.leftOn();
		if (left != null && (stored == null || !left.equals(stored.leftOn())) && left.isAfter(day)) {
			day = left;
		}
		return day;
	}

}
