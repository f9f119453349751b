package org.mncares.portal.classification;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.ClinicExplanation.ConditionLine;
import org.mncares.portal.classification.ClinicExplanation.Sibling;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.classification.rule.ConditionState;
import org.mncares.portal.classification.rule.JudgedCondition;
import org.mncares.portal.classification.rule.OwnDecision;
import org.mncares.portal.classification.rule.StateSource;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.survey.SubmissionView;
import org.mncares.portal.survey.SurveyDesk;
import org.mncares.portal.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Explains how a clinic was classified. Staff of a care system read of their own clinics
 * what follows from their answers, and that the study set a condition; who set it and
 * why, and the history, are the study's own.
 */
@Service
@Transactional(readOnly = true)
public class ExplainClinic {

	private final Facts facts;

	private final Decisions decisions;

	private final Definitions definitions;

	private final Overrides overrides;

	private final OrganizationDirectory organizations;

	private final SurveyDesk surveys;

	private final CurrentCaller caller;

	ExplainClinic(Facts facts, Decisions decisions, Definitions definitions, Overrides overrides,
			OrganizationDirectory organizations, SurveyDesk surveys, CurrentCaller caller) {
		this.facts = facts;
		this.decisions = decisions;
		this.definitions = definitions;
		this.overrides = overrides;
		this.organizations = organizations;
		this.surveys = surveys;
		this.caller = caller;
	}

	/**
	 * Why a clinic is classified as it is.
	 * @throws NotFound when the scope in hand has no such clinic
	 */
	public ClinicExplanation clinic(CareSystemId careSystem, ClinicId id) {
		ClinicView clinic = this.organizations.clinics(careSystem)
			.stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("clinic"));
		boolean study = this.caller.get().role() != Role.CARE_SYSTEM;
		KeptDecision kept = this.decisions.current(id).orElse(null);
		PublishedDefinition definition = (kept != null) ? this.definitions.version(kept.decision().version())
				: this.definitions.current();
		List<Sibling> siblings = siblings(careSystem);
		return new ClinicExplanation(clinic.code(), definition, kept, conditions(definition, kept, id, study),
				(kept != null) ? kept.decision().own() : OwnDecision.UNKNOWN,
				(kept != null) ? kept.decision().reported() : CareModelClass.NOT_YET_CLASSIFIED,
				siblings.stream().anyMatch((sibling) -> sibling.code().equals(clinic.code())),
				signedAt(careSystem, kept), siblings, study ? History.of(this.decisions.history(id)) : List.of(),
				study);
	}

	/** The clinics that decide a care system's class, by name. */
	public List<Sibling> siblings(CareSystemId careSystem) {
		Map<ClinicId, KeptDecision> decided = this.decisions.current(careSystem);
		Set<ClinicId> participating = new HashSet<>();
		this.facts.of(careSystem)
			.clinics()
			.stream()
			.filter(ClinicFacts::takesPart)
			.forEach((facts) -> participating.add(facts.clinic()));
		return this.organizations.clinics(careSystem)
			.stream()
			.filter((clinic) -> participating.contains(clinic.id()))
			.map((clinic) -> new Sibling(clinic.code(), clinic.name(), own(decided.get(clinic.id()))))
			.toList();
	}

	/** A care system's class. */
	public CareModelClass reported(CareSystemId careSystem) {
		return this.decisions.current(careSystem)
			.values()
			.stream()
			.map((kept) -> kept.decision().reported())
			.findFirst()
			.orElse(CareModelClass.NOT_YET_CLASSIFIED);
	}

	private static OwnDecision own(@Nullable KeptDecision kept) {
		return (kept != null) ? kept.decision().own() : OwnDecision.UNKNOWN;
	}

	private List<ConditionLine> conditions(PublishedDefinition definition, @Nullable KeptDecision kept, ClinicId clinic,
			boolean study) {
		List<JudgedCondition> judged = (kept != null) ? kept.decision().conditions()
				: definition.definition()
					.conditions()
					.stream()
					.map((condition) -> new JudgedCondition(condition, ConditionState.UNKNOWN, StateSource.NO_ANSWER,
							ConditionState.UNKNOWN))
					.toList();
		return judged.stream()
			.map((one) -> new ConditionLine(one,
					study ? this.overrides.at(clinic, one.condition().code()).orElse(null) : null))
			.toList();
	}

	private @Nullable Instant signedAt(CareSystemId careSystem, @Nullable KeptDecision kept) {
		SurveyRef survey = (kept != null) ? kept.decision().survey() : null;
		if (survey == null) {
			return null;
		}
		return this.surveys.submissions(careSystem)
			.stream()
			.filter((submission) -> submission.number() == survey.number())
			.map(SubmissionView::signedAt)
			.findFirst()
			.orElse(null);
	}

}
