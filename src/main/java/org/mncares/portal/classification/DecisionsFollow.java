package org.mncares.portal.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.mncares.portal.classification.Overrides.Reason;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.organization.ClinicMove;
import org.mncares.portal.organization.ClinicsMoved;
import org.mncares.portal.organization.FollowsClinics;
import org.mncares.portal.organization.MoveNote;
import org.mncares.portal.organization.MoveNote.Kind;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was answered and decided about a clinic stays with its former care system; under
 * the new one it is decided anew, and nothing is known until that one has answered.
 */
@Component
@Order(30)
class DecisionsFollow implements FollowsClinics {

	private final Facts facts;

	private final Definitions definitions;

	private final Decisions decisions;

	private final Overrides overrides;

	private final DecideClinics decide;

	private final DecisionLock lock;

	private final CurrentCaller caller;

	DecisionsFollow(Facts facts, Definitions definitions, Decisions decisions, Overrides overrides,
			DecideClinics decide, DecisionLock lock, CurrentCaller caller) {
		this.facts = facts;
		this.definitions = definitions;
		this.decisions = decisions;
		this.overrides = overrides;
		this.decide = decide;
		this.lock = lock;
		this.caller = caller;
	}

	@Override
	public List<MoveNote> notes(ClinicMove move) {
		List<MoveNote> notes = new ArrayList<>();
		notes.add(new MoveNote(Kind.STAYS, "What " + move.from().name()
				+ " answered in the survey about the clinics, and what was decided from it."));
		long set = overridden(move).count();
		if (set > 0) {
			notes.add(new MoveNote(Kind.FOLLOWS,
					"Conditions that an analyst set at the clinics are lifted: " + set + "."));
		}
		SystemFacts from = this.facts.of(move.from().id());
		SystemFacts to = this.facts.of(move.to().id());
		SystemFacts then = with(to, from, move.ids());
		if (then.clinics().size() > to.clinics().size()) {
			notes.add(new MoveNote(Kind.FOLLOWS,
					"The care model of the clinics is not known until " + move.to().name()
							+ " answers for them in the survey; return its survey so that it can. "
							+ words(move.to().name(), reported(to), reported(then))));
		}
		if (!move.merge()) {
			notes.add(new MoveNote(Kind.FOLLOWS,
					words(move.from().name(), reported(from), reported(without(from, move.ids())))));
		}
		return notes;
	}

	@Override
	public void prepare(ClinicMove move) {
		move.systemsInOrder().forEach(this.lock::one);
	}

	/** After the clinics' rows belong to the new care system. */
	@EventListener
	@Order(30)
	@Transactional
	public void on(ClinicsMoved moved) {
		ClinicMove move = moved.move();
		Reason why = new Reason("The clinic moved from " + move.from().code() + " to " + move.to().code() + ".",
				this.caller.get().name(), moved.at());
		overridden(move).toList().forEach((override) -> this.overrides.lift(override, why));
		this.decisions.supersede(move.ids(), moved.at());
		this.decide.decide(move.from().id(), "clinics moved away");
		this.decide.decide(move.to().id(), "clinics moved here");
	}

	private Stream<ConditionOverride> overridden(ClinicMove move) {
		return move.ids().stream().flatMap((clinic) -> this.overrides.at(clinic).stream());
	}

	private CareModelClass reported(SystemFacts facts) {
		return facts.decide(this.definitions.current())
			.stream()
			.findFirst()
			.map(Decision::reported)
			.orElse(CareModelClass.NOT_YET_CLASSIFIED);
	}

	private static String words(String careSystem, CareModelClass before, CareModelClass after) {
		return careSystem + ((before == after) ? " stays " + after.label() + "."
				: ": " + before.label() + ", then " + after.label() + ".");
	}

	private static SystemFacts with(SystemFacts to, SystemFacts from, List<ClinicId> arriving) {
		List<ClinicFacts> clinics = new ArrayList<>(to.clinics());
		from.clinics()
			.stream()
			.filter((clinic) -> arriving.contains(clinic.clinic()))
			.map((clinic) -> new ClinicFacts(clinic.clinic(), clinic.takesPart(), new TreeMap<>(), new TreeMap<>()))
			.forEach(clinics::add);
		return new SystemFacts(to.careSystem(), to.survey(), clinics);
	}

	private static SystemFacts without(SystemFacts from, List<ClinicId> leaving) {
		return new SystemFacts(from.careSystem(), from.survey(),
				from.clinics().stream().filter((clinic) -> !leaving.contains(clinic.clinic())).toList());
	}

}
