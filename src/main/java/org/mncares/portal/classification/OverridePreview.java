package org.mncares.portal.classification;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.classification.rule.ConditionState;
import org.mncares.portal.classification.rule.JudgedCondition;
import org.mncares.portal.classification.rule.OwnDecision;
import org.mncares.portal.organization.ClinicView;

/**
 * What an override, or lifting one, would change.
 *
 * @param clinic at which clinic
 * @param condition as it stands now
 * @param state what it would be set to; null: the override is lifted
 * @param stateAfter what the condition would be
 * @param ownBefore the clinic's own decision now
 * @param ownAfter the clinic's own decision then
 * @param reportedBefore the care system's class now
 * @param reportedAfter the care system's class then
 * @param siblings the other clinics whose reported class would change
 * @param fingerprint of all that this was made of
 */
public record OverridePreview(ClinicView clinic, JudgedCondition condition, @Nullable ConditionState state,
		ConditionState stateAfter, OwnDecision ownBefore, OwnDecision ownAfter, CareModelClass reportedBefore,
		CareModelClass reportedAfter, List<ClassChange> siblings, String fingerprint) {

	public OverridePreview {
		siblings = List.copyOf(siblings);
	}

	/** Whether anything that is counted would change. */
	public boolean isChange() {
		return this.ownBefore != this.ownAfter || this.reportedBefore != this.reportedAfter;
	}

}
