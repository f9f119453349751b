package org.mncares.portal.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.classification.rule.ClassifySystem;
import org.mncares.portal.classification.rule.JudgeClinic;
import org.mncares.portal.classification.rule.JudgedClinic;
import org.mncares.portal.classification.rule.OwnDecision;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;

/**
 * What the decisions of a care system follow from, and what follows.
 *
 * @param careSystem which
 * @param survey its latest signed survey, null when it has signed none
 * @param clinics those about which anything is known
 */
record SystemFacts(CareSystemId careSystem, @Nullable SurveyRef survey, List<ClinicFacts> clinics) {

	/** The decisions, in the order of the clinics. */
	List<Decision> decide(PublishedDefinition by) {
		List<JudgedClinic> judged = this.clinics.stream()
			.map((clinic) -> JudgeClinic.judge(by.definition(), clinic.answers(), clinic.overrides()))
			.toList();
		List<OwnDecision> say = IntStream.range(0, judged.size())
			.filter((i) -> this.clinics.get(i).takesPart())
			.mapToObj((i) -> judged.get(i).own())
			.toList();
		CareModelClass reported = ClassifySystem.classify(say);
		return IntStream.range(0, judged.size())
			.mapToObj((i) -> new Decision(this.clinics.get(i).clinic(), by.id(), by.definition().version(),
					by.definition().name(), this.survey, judged.get(i).own(), reported, judged.get(i).conditions()))
			.toList();
	}

	/** Whether there is anything to decide by: a signed survey, or an override. */
	boolean isKnown() {
		return this.survey != null || this.clinics.stream().anyMatch((clinic) -> !clinic.overrides().isEmpty());
	}

	/** The same with a clinic that nobody answered for, unless it is among them. */
	SystemFacts including(ClinicId clinic) {
		if (this.clinics.stream().anyMatch((facts) -> facts.clinic().equals(clinic))) {
			return this;
		}
		List<ClinicFacts> more = new ArrayList<>(this.clinics);
		more.add(new ClinicFacts(clinic, false, new TreeMap<>(), new TreeMap<>()));
		return new SystemFacts(this.careSystem, this.survey, more);
	}

	/** The same with one clinic changed. */
	SystemFacts with(ClinicId clinic, UnaryOperator<ClinicFacts> change) {
		return new SystemFacts(this.careSystem, this.survey,
				this.clinics.stream()
					.map((facts) -> facts.clinic().equals(clinic) ? change.apply(facts) : facts)
					.toList());
	}

}
