package org.mncares.portal.intake.help;

import org.mncares.portal.core.PatientListId;

import org.springframework.stereotype.Component;

/**
 * Makes the report for a help desk. Within the caller's transaction and scope.
 */
@Component
public class HelpReport {

	private final HelpFindings findings;

	HelpReport(HelpFindings findings) {
		this.findings = findings;
	}

	/** The report as plain text, with line ends that every program knows. */
	public String of(HelpFacts facts) {
		return HelpText.of(facts, this.findings.of(new PatientListId(facts.list())));
	}

}
