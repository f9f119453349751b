package org.mncares.portal.classification;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.classification.rule.JudgedCondition;
import org.mncares.portal.classification.rule.OwnDecision;

/**
 * Why a clinic is classified as it is.
 *
 * @param clinicCode the clinic's code
 * @param definition by which it was decided, or would be
 * @param decided what was decided, null: nothing yet
 * @param conditions one by one; where nothing was decided none is known
 * @param own the clinic's own decision
 * @param reported its care system's class
 * @param takesPart whether it has a say in that class
 * @param signedAt when the survey was signed on which it rests
 * @param siblings the clinics that decide the class, by name, the clinic itself included
 * @param history what changed, the newest first; for the study's people only
 * @param study whether one of the study's people reads it
 */
public record ClinicExplanation(String clinicCode, PublishedDefinition definition, @Nullable KeptDecision decided,
		List<ConditionLine> conditions, OwnDecision own, CareModelClass reported, boolean takesPart,
		@Nullable Instant signedAt, List<Sibling> siblings, List<HistoryLine> history, boolean study) {

	/** How many of the clinics that decide the class have an own decision. */
	public long count(String own) {
		return this.siblings.stream().filter((sibling) -> sibling.own().name().equals(own)).count();
	}

	/**
	 * A condition at the clinic.
	 *
	 * @param override what an analyst set, null: nothing, or the reader is not of the
	 * study
	 */
	public record ConditionLine(JudgedCondition judged, @Nullable ConditionOverride override) {

		/** Whether the answers say something else than when the condition was set. */
		public boolean isAnsweredAnew() {
			return this.override != null && this.override.answered() != this.judged.answered();
		}

	}

	/**
	 * A clinic that has a say in the reported class.
	 */
	public record Sibling(String code, String name, OwnDecision own) {
	}

	/**
	 * A decision and what it changed.
	 *
	 * @param changes sentences such as "Reported class: Medical, now Mixed"
	 */
	public record HistoryLine(Instant at, String by, String cause, List<String> changes) {
	}

}
