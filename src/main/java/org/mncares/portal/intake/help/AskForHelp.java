package org.mncares.portal.intake.help;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.FoundTable;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.intake.report.Funnel;
import org.mncares.portal.intake.report.ReportQueries;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.web.Conflict;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the report on a list that can be sent to a help desk: it identifies no patient.
 */
@Service
public class AskForHelp {

	private final PatientLists lists;

	private final ReportQueries reports;

	private final HelpReport help;

	private final ApplicationEventPublisher events;

	AskForHelp(PatientLists lists, ReportQueries reports, HelpReport help, ApplicationEventPublisher events) {
		this.lists = lists;
		this.reports = reports;
		this.help = help;
		this.events = events;
	}

	/**
	 * Makes the report and records that it was taken.
	 * @throws Conflict while the list is being checked
	 */
	@Transactional
	public String report(PatientListId id) {
		PatientList list = this.lists.require(id);
		if (!list.view().hasFile() || list.status().isBeingChecked() || list.status() == ListStatus.RECEIVING) {
			throw new Conflict(
					"There is nothing to report of list " + id + " yet: it is \"" + list.status().tag().text() + "\".");
		}
		this.events.publishEvent(PatientListEvent.of("help-report-taken", list));
		return this.help.of(facts(list));
	}

	private HelpFacts facts(PatientList list) {
		PatientListView view = list.view();
		FoundTable table = view.table();
		return new HelpFacts(list.id().value(), list.status().tag().text(), (table != null) ? table.format() : null,
				view.upload().sizeBytes(), columns(table), view.ruleCatalogue(), list.definitionVersion(),
				failure(view.failureCode()), counts(list.id()));
	}

	private Map<String, Long> counts(PatientListId list) {
		Funnel funnel = this.reports.funnel(list);
		Map<String, Long> counts = new LinkedHashMap<>();
		counts.put("In the file", funnel.rows());
		funnel.steps().forEach((step) -> counts.put((step.code() + " " + step.label()).strip(), step.rows()));
		counts.put("Eligible", funnel.eligible());
		return counts;
	}

	private static List<String> columns(@Nullable FoundTable table) {
		return (table == null || table.columns() == null) ? List.of() : List.of(table.columns().split(",", -1));
	}

	private static @Nullable String failure(@Nullable String code) {
		return (code != null) ? code + " " + Rule.of(code).map(Rule::title).orElse("") : null;
	}

}
