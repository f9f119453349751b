package org.mncares.portal.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.mncares.portal.core.CohortId;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
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

	private final CohortDefinitions definitions;

	private final ApplicationEventPublisher events;

	Cohorts(CohortDefinitions definitions, ApplicationEventPublisher events) {
		this.definitions = definitions;
		this.events = events;
	}

	/**
	 * Defines a cohort.
	 * @throws Conflict when its code is taken
	 */
	@Transactional
	public CohortId define(NewCohort candidate) {
		Cohort cohort = new Cohort(candidate);
		if (this.definitions.existsByCode(cohort.code())) {
			throw new Conflict("There is a cohort with the code " + cohort.code() + " already.");
		}
		CohortId id = this.definitions.save(cohort).id();
		publish("cohort.defined", cohort, describe(candidate.criteria()));
		return id;
	}

	/** Changes who is eligible, which makes a new version of the definition. */
	@Transactional
	public void redefine(CohortId id, CohortCriteria criteria) {
		Cohort cohort = find(id);
		cohort.redefine(criteria);
		publish("cohort.redefined", cohort, describe(criteria));
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
		publish("cohort.submission-extended", cohort, Map.of("old", before.toString(), "new", day.toString()));
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

	/** All cohorts, by name. */
	public List<CohortView> all() {
		return this.definitions.findAllByOrderByName().stream().map(Cohort::view).toList();
	}

	private Cohort find(CohortId id) {
		return this.definitions.findById(id.value()).orElseThrow(() -> new NotFound("cohort"));
	}

	private static Map<String, String> describe(CohortCriteria criteria) {
		return Map.of("first", criteria.window().first().toString(), "last", criteria.window().last().toString(),
				"minimum-age", Integer.toString(criteria.minimumAge()));
	}

	private void publish(String action, Cohort cohort, Map<String, String> details) {
		this.events.publishEvent(new CohortChanged(action, "cohort/" + cohort.code(), null, details));
	}

}
