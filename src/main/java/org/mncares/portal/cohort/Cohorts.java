package org.mncares.portal.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.mncares.portal.audit.Changes;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The study's cohorts: everybody looks them up, the scope of administration defines them.
 */
@Service
@Transactional(readOnly = true)
public class Cohorts {

	/** The code of the Historical Cohort. */
	public static final String HISTORICAL = "historical";

	/** The shortest reason for lifting a freeze, in characters. */
	public static final int SHORTEST_REASON = 3;

	/** The longest reason for lifting a freeze, in characters. */
	public static final int LONGEST_REASON = 2_000;

	private final CohortDefinitions definitions;

	private final DefinitionVersions versions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Cohorts(CohortDefinitions definitions, DefinitionVersions versions, ApplicationEventPublisher events, Clock clock) {
		this.definitions = definitions;
		this.versions = versions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Defines a cohort.
	 * @throws Conflict when its code is taken
	 */
	@Transactional
	public CohortId define(NewCohort candidate) {
		Cohort cohort = new Cohort(candidate);
		if (this.definitions.existsByCode(cohort.code())) {
			throw taken(cohort);
		}
		CohortId id = saved(cohort);
		this.versions.keep(cohort);
		publish("cohort.defined", cohort,
				new Changes().add("name", null, candidate.name())
					.add("window-first", null, candidate.criteria().window().first())
					.add("window-last", null, candidate.criteria().window().last())
					.add("minimum-age", null, candidate.criteria().minimumAge())
					.add("opens", null, candidate.submission().opens())
					.add("last-day", null, candidate.submission().lastDay())
					.details());
		return id;
	}

	/**
	 * Gives care systems more time.
	 * @param day the new last day
	 */
	@Transactional
	public void extendSubmission(CohortId id, LocalDate day) {
		Cohort cohort = find(id);
		LocalDate before = cohort.submission().lastDay();
		cohort.extendSubmission(day);
		publish("cohort.submission-extended", cohort, new Changes().add("last-day", before, day).details());
	}

	/**
	 * Freezes a cohort: from now on no list is taken in. Lists that are being accepted
	 * are waited for, so that what is read later in the transaction in hand is final.
	 * @param cut the name of the data cut on which it is frozen
	 * @param by who freezes it
	 * @throws Conflict when it is frozen already
	 */
	@Transactional
	public void freeze(CohortId id, String cut, String by) {
		Cohort cohort = this.definitions.findAndLockById(id.value()).orElseThrow(() -> new NotFound("cohort"));
		cohort.freeze(new Freeze(cut, this.clock.instant(), by));
		publish("cohort.frozen", cohort, Map.of("data-cut", cut));
	}

	/**
	 * Lets a frozen cohort take lists again.
	 * @param reason why, 3 to 2,000 characters
	 * @throws Conflict when it is not frozen
	 */
	@Transactional
	public void thaw(CohortId id, String reason) {
		String why = reason.strip();
		if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
			throw new IllegalArgumentException("A reason has 3 to 2,000 characters");
		}
		Cohort cohort = find(id);
		Freeze lifted = cohort.thaw();
		publish("cohort.freeze-lifted", cohort, Map.of("data-cut", lifted.cut(), "reason", why));
	}

	/**
	 * Keeps a cohort from being frozen until the transaction in hand ends; for the scope
	 * of administration.
	 * @throws Conflict when it is frozen
	 */
	@Transactional
	public void holdOpen(CohortId id) {
		requireOpen(held(id));
	}

	/**
	 * The same for who changes what belongs to the cohort, which the refusal says.
	 * @throws Conflict when it is frozen
	 */
	@Transactional
	public void holdChangeable(CohortId id) {
		held(id).requireChangeable();
	}

	/**
	 * Requires that a cohort takes lists.
	 * @throws Conflict when it is frozen
	 */
	public void requireOpen(CohortView cohort) {
		if (cohort.freeze() != null) {
			throw new Conflict(cohort.name() + " is frozen on the data cut \"" + cohort.freeze().cut()
					+ "\", so no patient list is taken in. Ask the study's administrator, who can lift the freeze.");
		}
	}

	/**
	 * The Historical Cohort.
	 * @throws NotFound when it is not defined yet
	 */
	public CohortView historical() {
		return cohort(HISTORICAL);
	}

	/**
	 * A cohort.
	 * @throws NotFound when there is none with this code
	 */
	public CohortView cohort(String code) {
		return this.definitions.findByCode(code).map(Cohort::view).orElseThrow(() -> new NotFound("cohort"));
	}

	/**
	 * A cohort.
	 * @throws NotFound when there is none with this id
	 */
	public CohortView cohort(CohortId id) {
		return find(id).view();
	}

	/**
	 * Who was eligible for a cohort under a version of its definition.
	 * @throws NotFound when there is no such version
	 */
	public CohortCriteria criteria(CohortId id, int version) {
		return this.versions.of(id)
			.stream()
			.filter((kept) -> kept.number() == version)
			.findFirst()
			.map(DefinitionVersion::criteria)
			.orElseThrow(() -> new NotFound("version of the cohort"));
	}

	/** Whether the Historical Cohort is defined. */
	public boolean hasHistorical() {
		return this.definitions.existsByCode(HISTORICAL);
	}

	/** All cohorts, by name. */
	public List<CohortView> all() {
		return this.definitions.findAllByOrderByName().stream().map(Cohort::view).toList();
	}

	private CohortView held(CohortId id) {
		return this.definitions.findAndHoldById(id.value()).orElseThrow(() -> new NotFound("cohort")).view();
	}

	private Cohort find(CohortId id) {
		return this.definitions.findById(id.value()).orElseThrow(() -> new NotFound("cohort"));
	}

	/** Saves at once; a code that somebody else took meanwhile is theirs. */
	private CohortId saved(Cohort cohort) {
		try {
			return this.definitions.save(cohort).id();
		}
		catch (DataIntegrityViolationException ex) {
			throw taken(cohort);
		}
	}

	private static Conflict taken(Cohort cohort) {
		return new Conflict("There is a cohort with the code " + cohort.code() + " already. Choose another code.");
	}

	private void publish(String action, Cohort cohort, Map<String, String> details) {
		this.events.publishEvent(new CohortChanged(action, "cohort/" + cohort.code(), null, details));
	}

}
