package org.mncares.portal.classification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.Overrides.Reason;
import org.mncares.portal.classification.rule.ConditionState;
import org.mncares.portal.classification.rule.JudgedCondition;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the study's people set one condition at a clinic, or lift what was set, after they
 * saw what would follow.
 */
@Service
@Transactional(readOnly = true)
public class OverrideCondition {

	/** A reason has at least so many characters. */
	public static final int SHORTEST_REASON = 10;

	/** A reason has at most so many characters. */
	public static final int LONGEST_REASON = 1000;

	private final OrganizationDirectory organizations;

	private final Facts facts;

	private final Definitions definitions;

	private final Overrides overrides;

	private final DecideClinics decide;

	private final DecisionLock lock;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OverrideCondition(OrganizationDirectory organizations, Facts facts, Definitions definitions, Overrides overrides,
			DecideClinics decide, DecisionLock lock, CurrentCaller caller, ApplicationEventPublisher events,
			Clock clock) {
		this.organizations = organizations;
		this.facts = facts;
		this.definitions = definitions;
		this.overrides = overrides;
		this.decide = decide;
		this.lock = lock;
		this.caller = caller;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What would follow.
	 * @param state met or not met; null: the override is lifted
	 * @throws NotFound when there is no such clinic, the current definition has no such
	 * condition, or there is nothing to lift
	 */
	public OverridePreview preview(String clinicCode, String condition, @Nullable ConditionState state) {
		ClinicView clinic = this.organizations.clinic(clinicCode);
		if (state == null && this.overrides.at(clinic.id(), condition).isEmpty()) {
			throw new NotFound("override");
		}
		SystemFacts before = this.facts.of(clinic.careSystem()).including(clinic.id());
		PublishedDefinition definition = this.definitions.current();
		List<Decision> now = before.decide(definition);
		List<Decision> then = before.with(clinic.id(), (facts) -> facts.with(condition, state)).decide(definition);
		Decision own = of(now, clinic.id());
		Decision changed = of(then, clinic.id());
		return new OverridePreview(clinic, condition(own, condition), state, condition(changed, condition).state(),
				own.own(), changed.own(), own.reported(), changed.reported(), siblings(clinic, before, now, then),
				Fingerprint.of(definition.id(), before, this.overrides.at(clinic.id())));
	}

	/**
	 * Sets a condition. Sent twice, it is done once.
	 * @param fingerprint of the preview that the person saw
	 * @throws Conflict when something that the preview was made of changed meanwhile
	 */
	@Transactional
	public void set(String clinicCode, String condition, ConditionState state, String reason, String fingerprint) {
		ClinicView clinic = lock(clinicCode);
		Reason why = why(reason);
		Optional<ConditionOverride> before = this.overrides.at(clinic.id(), condition);
		if (before.filter((one) -> one.state() == state && one.reason().equals(why.text()) && one.by().equals(why.by()))
			.isPresent()) {
			return;
		}
		OverridePreview preview = preview(clinicCode, condition, state);
		Fingerprint.require(fingerprint, preview.fingerprint());
		before.ifPresent((one) -> this.overrides.lift(one, why));
		this.overrides.set(clinic.careSystem(), clinic.id(), condition, state, preview.condition().answered(), why);
		publish("classification.condition-overridden", preview, why);
		this.decide.decide(clinic.careSystem(), "override");
	}

	/**
	 * Lifts what was set. Sent twice, it is done once.
	 * @param fingerprint of the preview that the person saw
	 * @throws NotFound when nothing was set
	 * @throws Conflict when something that the preview was made of changed meanwhile
	 */
	@Transactional
	public void lift(String clinicCode, String condition, String reason, String fingerprint) {
		ClinicView clinic = lock(clinicCode);
		Reason why = why(reason);
		Optional<ConditionOverride> before = this.overrides.at(clinic.id(), condition);
		if (before.isEmpty() && this.overrides.wasLifted(clinic.id(), condition, why)) {
			return;
		}
		OverridePreview preview = preview(clinicCode, condition, null);
		Fingerprint.require(fingerprint, preview.fingerprint());
		this.overrides.lift(before.orElseThrow(() -> new NotFound("override")), why);
		publish("classification.override-lifted", preview, why);
		this.decide.decide(clinic.careSystem(), "override lifted");
	}

	private ClinicView lock(String clinicCode) {
		if (this.caller.get().role() == Role.CARE_SYSTEM) {
			throw new AccessDeniedException("Only the study sets conditions");
		}
		ClinicView clinic = this.organizations.clinic(clinicCode);
		this.lock.one(clinic.careSystem());
		return clinic;
	}

	private Reason why(String reason) {
		String text = reason.strip();
		int length = text.codePointCount(0, text.length());
		if (length < SHORTEST_REASON || length > LONGEST_REASON) {
			throw new IllegalArgumentException("A reason has 10 to 1000 characters");
		}
		return new Reason(text, this.caller.get().name(), this.clock.instant());
	}

	private void publish(String action, OverridePreview preview, Reason why) {
		ClinicView clinic = preview.clinic();
		this.events.publishEvent(new ClassificationEvent(action, "clinic/" + clinic.code(), clinic.careSystem(),
				Map.of("condition", preview.condition().condition().code(), "old", preview.condition().state().name(),
						"new", preview.stateAfter().name(), "own-decision",
						preview.ownBefore() + " to " + preview.ownAfter(), "reported-class",
						preview.reportedBefore() + " to " + preview.reportedAfter(), "reason", why.text())));
	}

	private List<ClassChange> siblings(ClinicView clinic, SystemFacts facts, List<Decision> now, List<Decision> then) {
		if (now.getFirst().reported() == then.getFirst().reported()) {
			return List.of();
		}
		List<ClinicId> known = facts.clinics().stream().map(ClinicFacts::clinic).toList();
		return this.organizations.clinics(clinic.careSystem())
			.stream()
			.filter((sibling) -> known.contains(sibling.id()) && !sibling.id().equals(clinic.id()))
			.map((sibling) -> new ClassChange(sibling.code(), sibling.name(), 1, now.getFirst().reported(),
					then.getFirst().reported()))
			.toList();
	}

	private static Decision of(List<Decision> decisions, ClinicId clinic) {
		return decisions.stream().filter((decision) -> decision.clinic().equals(clinic)).findFirst().orElseThrow();
	}

	private static JudgedCondition condition(Decision decision, String code) {
		return decision.conditions()
			.stream()
			.filter((judged) -> judged.condition().code().equals(code))
			.findFirst()
			.orElseThrow(() -> new NotFound("condition"));
	}

}
