package org.mncares.portal.demo;

import java.util.List;

import org.mncares.portal.classification.OverrideCondition;
import org.mncares.portal.classification.rule.ConditionState;
import org.mncares.portal.dashboard.edition.DataCuts;
import org.mncares.portal.dashboard.edition.Editions;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;

import org.springframework.stereotype.Component;

/**
 * What the demonstration's analyst does: overrides a condition at a clinic after a call,
 * and makes the data cut of the figures that were published.
 */
@Component
@ConditionalOnDemonstration
class DemoAnalysis {

	static final String CUT = "October 2021 update";

	/** A clinic of a mixed system: whatever its own decision, no class changes. */
	static final String OVERRIDDEN = "5230";

	private static final String CONDITION = "social-worker-interacts";

	private final DemoSteps steps;

	private final DemoPeople people;

	private final OverrideCondition override;

	private final DataCuts cuts;

	private final Editions editions;

	DemoAnalysis(DemoSteps steps, DemoPeople people, OverrideCondition override, DataCuts cuts, Editions editions) {
		this.steps = steps;
		this.people = people;
		this.override = override;
		this.cuts = cuts;
		this.editions = editions;
	}

	/** Everything that the analyst does. */
	List<DemoEvent> events() {
		return List.of(new DemoEvent(DemoStudy.at("2021-10-14T10:20"), () -> analyze("override", this::override)),
				new DemoEvent(DemoStudy.at("2021-11-01T09:00"), () -> analyze("data cut", this::cut)));
	}

	private void analyze(String step, Runnable work) {
		Caller analyst = this.people.knownAnalyst();
		ActingAs.run(analyst, () -> this.steps.once(step, work));
	}

	private void override() {
		String seen = this.override.preview(OVERRIDDEN, CONDITION, ConditionState.MET).fingerprint();
		this.override.set(OVERRIDDEN, CONDITION, ConditionState.MET,
				"On the phone the clinic's leader said that the social worker joined the daily huddles in July.", seen);
	}

	/** A cut is made in a transaction of its own, so it may be there without its mark. */
	private void cut() {
		if (this.editions.cuts().isEmpty()) {
			this.cuts.make(CUT, "The figures that were shown to the care systems.");
		}
	}

}
