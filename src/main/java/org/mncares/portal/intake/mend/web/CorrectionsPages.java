package org.mncares.portal.intake.mend.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mncares.portal.audit.AuditTrail;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.FoundTable;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.mend.CellToMend;
import org.mncares.portal.intake.mend.MendDesk;
import org.mncares.portal.intake.mend.MendFilter;
import org.mncares.portal.intake.mend.RowToMend;
import org.mncares.portal.intake.mend.web.RowLine.State;
import org.mncares.portal.intake.report.FindingGroup;
import org.mncares.portal.intake.report.ReportDesk;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.web.Choice;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.NotFound;
import org.mncares.portal.web.Paging;

import org.springframework.stereotype.Component;

/**
 * Puts together the page on which cells are corrected. It names patients to their own
 * care system, so the trail is written before.
 */
@Component
class CorrectionsPages {

	private final PatientListDesk lists;

	private final MendDesk desk;

	private final AuditTrail trail;

	private final Formats formats;

	private final ReportDesk reports;

	CorrectionsPages(PatientListDesk lists, MendDesk desk, AuditTrail trail, Formats formats, ReportDesk reports) {
		this.lists = lists;
		this.desk = desk;
		this.trail = trail;
		this.formats = formats;
		this.reports = reports;
	}

	/**
	 * The page.
	 * @param key which problem is shown, empty for all errors
	 * @param number the page, from 1; beyond the last it is the last
	 * @throws Conflict when the list is not open for corrections
	 */
	CorrectionsPage of(PatientListId id, String key, int number) {
		PatientListView list = open(id);
		MendFilter filter = filter(list, key);
		Paging paging = new Paging(Math.max(1, number), MendDesk.PAGE_SIZE, this.desk.count(id, filter),
				"/patient-lists/" + id + "/corrections" + (filter.key().isEmpty() ? "" : "?problem=" + filter.key()));
		List<RowLine> rows = this.desk.rows(id, table(list), filter, paging.offset())
			.stream()
			.map((row) -> line(id, row, State.OPEN, "", nothing(), Map.of()))
			.toList();
		return new CorrectionsPage(list, filter, filters(list), rows, this.desk.repeated(id, filter), paging,
				this.desk.corrected(id));
	}

	/** The same page with one row as it is after it was typed in. */
	CorrectionsPage with(CorrectionsPage page, RowLine line) {
		List<RowLine> rows = new ArrayList<>(page.rows());
		rows.removeIf((row) -> row.row() == line.row());
		rows.addFirst(line);
		return new CorrectionsPage(page.list(), page.filter(), page.filters(), rows, page.repeated(), page.paging(),
				page.corrected());
	}

	/** A row after it was saved. */
	RowLine saved(PatientListId id, int row) {
		RowToMend standing = standing(id, row);
		return line(id, standing, standing.isMended() ? State.MENDED : State.STILL_WRONG, "", nothing(), Map.of());
	}

	/** A row of which nothing was saved, with what was typed. */
	RowLine notSaved(PatientListId id, int row, State state, String message, TypedRow typed,
			Map<Column, String> errors) {
		return line(id, standing(id, row), state, message, typed, errors);
	}

	private RowToMend standing(PatientListId id, int row) {
		PatientListView list = open(id);
		return this.desk.row(id, table(list), row).orElseThrow(() -> new NotFound("row"));
	}

	private PatientListView open(PatientListId id) {
		PatientListView list = this.lists.list(id);
		this.trail.recordView(PatientListEvent.viewed("corrections", list));
		if (!list.isOpenForCorrection()) {
			throw new Conflict(
					"Nothing can be corrected here: list " + id + " is now \"" + list.status().tag().text() + "\".");
		}
		return list;
	}

	/** Where no error is left, the warnings are what is to be looked at. */
	private static MendFilter filter(PatientListView list, String key) {
		boolean noErrors = list.counts().cellsToCorrect() == 0 && list.counts().warnings() > 0;
		return (key.isEmpty() && noErrors) ? MendFilter.WARNINGS : MendFilter.of(key);
	}

	private List<Choice> filters(PatientListView list) {
		List<FindingGroup> groups = this.reports.report(list.id()).groups();
		Stream<Choice> all = Stream.of(Choice.of("", "All errors"), Choice.of("warnings", "All warnings"));
		Stream<Choice> each = groups.stream()
			.filter((group) -> group.rows() > 0 && (group.isError() || group.isWarning()))
			.map((group) -> Choice.of(group.key(), label(group)));
		return Stream.concat(all, each).toList();
	}

	private String label(FindingGroup group) {
		String column = (group.column() != null && group.rule().column() == null) ? group.column().label() + ": " : "";
		return column + group.rule().title() + " (" + this.formats.number(group.rows()) + ")";
	}

	private static FoundTable table(PatientListView list) {
		return Objects.requireNonNull(list.table());
	}

	private RowLine line(PatientListId id, RowToMend row, State state, String message, TypedRow typed,
			Map<Column, String> errors) {
		List<CellLine> cells = row.cells().stream().map((cell) -> cell(row.row(), cell, typed, errors)).toList();
		String patient = Stream.of(row.patientId(), row.name())
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(" · "));
		return new RowLine(row.row(), patient, state, message, cells, row.others(),
				(state == State.OPEN) ? List.of() : this.desk.made(id, row.row()),
				"/patient-lists/" + id + "/corrections/rows/" + row.row());
	}

	private static CellLine cell(int row, CellToMend cell, TypedRow typed, Map<Column, String> errors) {
		Column column = cell.column();
		return new CellLine(column.key(), column.label(), "cell-" + row + "-" + column.key(), cell.address(),
				typed.now().getOrDefault(column, cell.text()), cell.text(), errors.get(column), cell.problems(),
				cell.suggestion());
	}

	private static TypedRow nothing() {
		return new TypedRow(Map.of(), Map.of(), false);
	}

}
