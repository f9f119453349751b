package org.mncares.portal.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.mncares.portal.audit.Changes;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a cohort's definition and when its lists are sent; needs the scope of
 * administration. Each change names the revision that it is based on; a frozen cohort
 * refuses it.
 */
@Service
@Transactional(readOnly = true)
public class EditCohort {

	/** The longest name of a cohort, in characters. */
	public static final int LONGEST_NAME = 200;

	private final CohortDefinitions definitions;

	private final DefinitionVersions versions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	EditCohort(CohortDefinitions definitions, DefinitionVersions versions, ApplicationEventPublisher events,
			Clock clock) {
		this.definitions = definitions;
		this.versions = versions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What is stored now.
	 * @throws NotFound when there is none with this code
	 */
	public Stored stored(String code) {
		Cohort cohort = this.definitions.findByCode(code).orElseThrow(() -> new NotFound("cohort"));
		return new Stored(cohort.view(), cohort.revision(), this.versions.of(cohort.id()));
	}

	/**
	 * Renames a cohort, or changes who is eligible, which makes a new version.
	 * @throws ChangedMeanwhile when somebody else has changed it since
	 * @throws Conflict when it is frozen
	 */
	@Transactional
	public void redefine(CohortId id, long revision, String name, CohortCriteria criteria) {
		Cohort cohort = changeable(id, revision);
		CohortCriteria before = cohort.criteria();
		Changes changes = new Changes().add("name", cohort.view().name(), name.strip())
			.add("window-first", before.window().first(), criteria.window().first())
			.add("window-last", before.window().last(), criteria.window().last())
			.add("minimum-age", before.minimumAge(), criteria.minimumAge());
		cohort.rename(name);
		int version = cohort.definitionVersion();
		cohort.redefine(criteria);
		changes.add("version", version, cohort.definitionVersion());
		if (cohort.definitionVersion() != version) {
			this.versions.keep(cohort);
		}
		if (!changes.none()) {
			publish((cohort.definitionVersion() != version) ? "cohort.redefined" : "cohort.renamed", cohort, changes);
		}
	}

	/**
	 * Lets care systems send lists on other days: opens, extends, ends or reopens.
	 * @param opens the first day
	 * @param lastDay the last day
	 * @throws ChangedMeanwhile when somebody else has changed it since
	 * @throws Conflict when it is frozen
	 */
	@Transactional
	public void reschedule(CohortId id, long revision, LocalDate opens, LocalDate lastDay) {
		Cohort cohort = changeable(id, revision);
		SubmissionPeriod before = cohort.submission();
		SubmissionPeriod wanted = before.between(opens, lastDay);
		Changes changes = new Changes().add("opens", before.opens(), wanted.opens())
			.add("last-day", before.lastDay(), wanted.lastDay());
		if (!changes.none()) {
			cohort.reschedule(wanted);
			publish(action(before, wanted, LocalDate.now(this.clock)), cohort, changes);
		}
	}

	private static String action(SubmissionPeriod before, SubmissionPeriod wanted, LocalDate today) {
		if (wanted.lastDay().isAfter(before.lastDay())) {
			return before.lastDay().isBefore(today) ? "cohort.submission-reopened" : "cohort.submission-extended";
		}
		if (wanted.lastDay().isBefore(before.lastDay())) {
			return wanted.lastDay().isAfter(today) ? "cohort.submission-shortened" : "cohort.submission-closed";
		}
		return "cohort.submission-opened";
	}

	private Cohort changeable(CohortId id, long revision) {
		Cohort cohort = this.definitions.findAndLockById(id.value()).orElseThrow(() -> new NotFound("cohort"));
		cohort.view().requireChangeable();
		if (cohort.revision() != revision) {
			throw new ChangedMeanwhile("cohort");
		}
		return cohort;
	}

	private void publish(String action, Cohort cohort, Changes changes) {
		this.events.publishEvent(new CohortChanged(action, "cohort/" + cohort.code(), null, changes.details()));
	}

	/**
	 * A cohort as it is stored.
	 *
	 * @param revision counts its changes
	 * @param versions of its definition, the newest first
	 */
	public record Stored(CohortView cohort, long revision, List<DefinitionVersion> versions) {
	}

}
