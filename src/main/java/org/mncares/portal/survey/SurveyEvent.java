package org.mncares.portal.survey;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.core.CareSystemId;

/**
 * A step of a survey or an instrument.
 *
 * @param step what happened, for instance {@code returned}
 * @param subject on what
 * @param careSystem whose, null for an instrument
 * @param details counts and versions; never an answer
 */
record SurveyEvent(String step, String subject, @Nullable CareSystemId careSystem,
		Map<String, String> details) implements AuditedEvent {

	static SurveyEvent of(String step, SurveyResponse response, Map<String, String> details) {
		return new SurveyEvent(step, "survey-response/" + response.id(), response.careSystem(), details);
	}

	static SurveyEvent imported(InstrumentFile file) {
		return new SurveyEvent("instrument-imported",
				"survey-instrument/" + Instrument.ORGANIZATIONAL + "-" + file.version(), null,
				Map.of("sha256", file.sha256()));
	}

	@Override
	public String action() {
		return "survey." + this.step;
	}

}
