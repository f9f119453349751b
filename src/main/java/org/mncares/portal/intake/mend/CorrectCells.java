package org.mncares.portal.intake.mend;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.intake.CheckResult;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.intake.check.CheckQueue;
import org.mncares.portal.intake.check.RecheckRows;
import org.mncares.portal.intake.erase.EraseList;
import org.mncares.portal.intake.objection.ForgetObjectors;
import org.mncares.portal.intake.overlay.KeptCorrection;
import org.mncares.portal.intake.overlay.ListCorrections;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.Correction;
import org.mncares.portal.intake.rule.Corrections;
import org.mncares.portal.intake.rule.TypedCell;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects cells of a checked list without changing its file; the rows that it concerns
 * are checked again at once.
 */
@Service
@Transactional
public class CorrectCells {

	/** More rows than that are left to the check, which says how far it is. */
	static final int MOST_ROWS = 20_000;

	private final PatientLists lists;

	private final ListCorrections corrections;

	private final StandingRows standing;

	private final RecheckRows recheck;

	private final CheckQueue queue;

	private final EraseList erase;

	private final ForgetObjectors objectors;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CorrectCells(PatientLists lists, ListCorrections corrections, StandingRows standing, RecheckRows recheck,
			CheckQueue queue, EraseList erase, ForgetObjectors objectors, CurrentCaller caller,
			ApplicationEventPublisher events, Clock clock) {
		this.lists = lists;
		this.corrections = corrections;
		this.standing = standing;
		this.recheck = recheck;
		this.queue = queue;
		this.erase = erase;
		this.objectors = objectors;
		this.caller = caller;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Corrects cells of one row.
	 * @param typed what was typed; cells that stay as they are change nothing
	 * @param refusing whether the person knows that an opt-out has the list refused
	 * @throws CellChanged when one of the cells does not say any more what the person saw
	 * @throws OptOutTyped when a patient turns out to have opted out
	 * @throws Conflict when the list cannot be changed, or the row was left out
	 * @throws NotFound when the row is not in the list
	 */
	public Corrected row(PatientListId id, int row, List<TypedChange> typed, boolean refusing) {
		Caller by = this.caller.get();
		PatientList list = open(id);
		if (this.standing.isLeftOut(id, row)) {
			throw new Conflict("Row " + row + " was left out meanwhile. Take it in again on the report to correct it.");
		}
		Map<Column, String> cells = this.standing.of(id, list.view().columnKeys(), row)
			.orElseThrow(() -> new NotFound("row"));
		Map<Column, String> changed = new EnumMap<>(Column.class);
		for (TypedChange change : typed) {
			String stands = cells.getOrDefault(change.column(), "");
			if (!stands.equals(change.was()) && !stands.equals(change.now())) {
				changed.put(change.column(), stands);
			}
		}
		if (!changed.isEmpty()) {
			throw new CellChanged(changed);
		}
		List<TypedChange> changes = typed.stream()
			.filter((change) -> !change.now().equals(cells.getOrDefault(change.column(), "")))
			.toList();
		if (changes.isEmpty()) {
			return new Corrected(0, Corrected.Result.CHECKED);
		}
		Instant now = this.clock.instant();
		for (TypedChange change : changes) {
			require(change.column(), change.now(), refusing);
			this.corrections.add(id,
					new Correction((long) row, change.column(), cells.getOrDefault(change.column(), ""), change.now()),
					1, by, now);
		}
		String columns = changes.stream().map((change) -> change.column().key()).collect(Collectors.joining(","));
		return again(list, "cells-corrected", columns, new int[] { row }, changes.size());
	}

	/**
	 * Corrects all cells of a column that say the same.
	 * @param old what they say, tidied
	 * @param now what they are to say, tidied
	 * @param refusing whether the person knows that an opt-out has the list refused
	 * @throws OptOutTyped when patients turn out to have opted out
	 * @throws Conflict when the list cannot be changed, or no cell says that any more
	 */
	public Corrected all(PatientListId id, Column column, String old, String now, boolean refusing) {
		Caller by = this.caller.get();
		PatientList list = open(id);
		if (!Offered.atOnce(column, old)) {
			throw new Conflict(column.label() + " is not the same for several patients. Correct the rows one by one.");
		}
		require(column, now, refusing);
		ColumnMapping mapping = mapping(list);
		Corrections before = this.corrections.of(id);
		int[] rows = this.standing.rowsThatSay(id, before, mapping, column, old);
		if (rows.length == 0 || old.equals(now)) {
			throw new Conflict("No cell of this column says that any more. Somebody may have been quicker;"
					+ " look at the list again.");
		}
		this.corrections.add(id, new Correction(null, column, old, now), rows.length, by, this.clock.instant());
		return again(list, "values-corrected", column.key(), rows, rows.length);
	}

	/**
	 * Takes a correction back.
	 * @throws Conflict when the list cannot be changed, or somebody was quicker
	 * @throws NotFound when the list has no such correction
	 */
	public Corrected undo(PatientListId id, long correction) {
		Caller by = this.caller.get();
		PatientList list = open(id);
		KeptCorrection kept = this.corrections.find(id, correction).orElseThrow(() -> new NotFound("correction"));
		Corrections before = this.corrections.of(id);
		if (!this.corrections.undo(id, correction, by, this.clock.instant())) {
			throw new Conflict("This correction was taken back already.");
		}
		int[] rows = (kept.row() != null) ? new int[] { kept.row() }
				: this.standing.rowsThatDiffer(id, before, this.corrections.of(id), mapping(list), kept.column());
		return again(list, "correction-taken-back", kept.column().key(), rows, kept.cells());
	}

	private PatientList open(PatientListId id) {
		this.caller.get().ownCareSystem();
		PatientList list = this.lists.requireForStep(id);
		list.requireOpenReport();
		return list;
	}

	private static void require(Column column, String text, boolean refusing) {
		String problem = TypedCell.problem(column, text);
		if (problem != null) {
			throw new Conflict(problem);
		}
		if (TypedCell.isOptOut(column, text) && !refusing) {
			throw new OptOutTyped();
		}
	}

	private static ColumnMapping mapping(PatientList list) {
		return ColumnMapping.ofKeys(list.view().columnKeys());
	}

	private Corrected again(PatientList list, String step, String columns, int[] rows, long cells) {
		Map<String, String> details = Map.of("columns", columns, "rows", Integer.toString(rows.length));
		if (rows.length > MOST_ROWS || this.recheck.isOutdated(list)) {
			list.checkAgain();
			this.queue.add(list);
			this.events.publishEvent(PatientListEvent.of(step, list, details));
			return new Corrected(cells, Corrected.Result.CHECKING);
		}
		CheckResult result = this.recheck.recheck(list, IntStream.of(rows).sorted().toArray());
		list.judgeAnew(result, this.clock.instant());
		if (result.refused()) {
			this.erase.all(list.id());
		}
		this.events.publishEvent(PatientListEvent.of(step, list, details));
		this.objectors.afterRows(list.id(), rows);
		return new Corrected(cells, result.refused() ? Corrected.Result.REFUSED : Corrected.Result.CHECKED);
	}

}
