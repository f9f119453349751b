package org.mncares.portal;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Says in one line why the portal did not start, and what to do.
 */
class OneLineReporter implements FailureAnalysisReporter {

	@Override
	public void report(FailureAnalysis analysis) {
		String action = (analysis.getAction() != null) ? " " + analysis.getAction() : "";
		String line = (analysis.getDescription() + action).replaceAll("\\s+", " ").strip();
		System.err.println("The portal did not start. " + line);
	}

}
