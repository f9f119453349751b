package org.mncares.portal.classification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.CohortChanged;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.survey.SurveySubmitted;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides anew what changed: within the transaction that changed it, so that a survey and
 * what follows from it stand or fall together.
 */
@Component
class DecideClinics {

	private final Facts facts;

	private final Decisions decisions;

	private final Definitions definitions;

	private final DecisionLock lock;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DecideClinics(Facts facts, Decisions decisions, Definitions definitions, DecisionLock lock, CurrentCaller caller,
			ApplicationEventPublisher events, Clock clock) {
		this.facts = facts;
		this.decisions = decisions;
		this.definitions = definitions;
		this.lock = lock;
		this.caller = caller;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	@Transactional
	public void on(SurveySubmitted signed) {
		decide(signed.careSystem(), "survey signed, version " + signed.number());
	}

	/**
	 * Only taking part changes what is decided: opening, closing or certifying a clinic
	 * does not.
	 */
	@EventListener
	@Transactional
	public void on(CohortChanged changed) {
		CareSystemId careSystem = changed.careSystem();
		if (careSystem != null && isAboutClinics(changed.action())) {
			decide(careSystem, "clinics changed");
		}
	}

	private static boolean isAboutClinics(String action) {
		return action.startsWith("cohort.clinic") || action.equals("cohort.participation-changed");
	}

	/** Decides the clinics of one care system. */
	void decide(CareSystemId careSystem, String cause) {
		this.lock.one(careSystem);
		keep(this.facts.of(careSystem), this.definitions.current(), this.decisions.current(careSystem), cause);
	}

	/** Decides all clinics of the study. */
	void decideAll(String cause) {
		this.lock.all();
		PublishedDefinition definition = this.definitions.current();
		Map<ClinicId, KeptDecision> current = this.decisions.current();
		this.facts.all().forEach((system) -> keep(system, definition, current, cause));
	}

	private void keep(SystemFacts system, PublishedDefinition definition, Map<ClinicId, KeptDecision> current,
			String cause) {
		List<Decision> changed = system.decide(definition)
			.stream()
			.filter((decision) -> system.isKnown() || current.containsKey(decision.clinic()))
			.filter((decision) -> !Objects.equals(decision, decided(current, decision.clinic())))
			.toList();
		Instant now = this.clock.instant();
		changed.forEach((decision) -> this.decisions.keep(system.careSystem(), decision, cause, actor(), now));
		if (!changed.isEmpty()) {
			Decision any = changed.getFirst();
			this.events.publishEvent(new ClassificationEvent("classification.decided",
					"care-system/" + system.careSystem(), system.careSystem(),
					Map.of("cause", cause, "clinics", Integer.toString(changed.size()), "definition",
							Integer.toString(any.version()), "reported-class", any.reported().name())));
		}
	}

	private static @Nullable Decision decided(Map<ClinicId, KeptDecision> current, ClinicId clinic) {
		KeptDecision kept = current.get(clinic);
		return (kept != null) ? kept.decision() : null;
	}

	private String actor() {
		try {
			return this.caller.get().name();
		}
		catch (AccessDeniedException ex) {
			return "The portal";
		}
	}

}
