package org.mncares.portal.intake.report;

import java.util.List;

import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.rule.Severity;

/**
 * A list with everything that its check found.
 *
 * @param list the list
 * @param funnel what became of its rows
 * @param groups the findings, gravest and most frequent first
 * @param leftOut how many rows were left out
 */
public record PatientListReport(PatientListView list, Funnel funnel, List<FindingGroup> groups, long leftOut) {

	public PatientListReport {
		groups = List.copyOf(groups);
	}

	public List<FindingGroup> errors() {
		return this.groups.stream().filter(FindingGroup::isError).toList();
	}

	public List<FindingGroup> warnings() {
		return this.groups.stream().filter(FindingGroup::isWarning).toList();
	}

	public List<FindingGroup> notes() {
		return this.groups.stream().filter((group) -> group.rule().severity() == Severity.NOTE).toList();
	}

	/** In how many rows something has to be corrected. */
	public long rowsToCorrect() {
		return this.list.counts().rowsInError();
	}

}
