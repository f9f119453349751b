package org.mncares.portal.precheck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.file.PatientListFile;
import org.mncares.portal.intake.rule.CheckedRow;
import org.mncares.portal.intake.rule.ColumnChoices;
import org.mncares.portal.intake.rule.DateOrders;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.ListContext;
import org.mncares.portal.intake.rule.RepeatWatch;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.table.Original;
import org.mncares.portal.table.TableProblem;
import org.mncares.portal.table.UnreadableTable;

/**
 * Checks a whole list as the portal does it, all but what only the portal can know.
 * Memory hardly grows with the file: rows are looked at and forgotten, and those that
 * share a key with another are read once more.
 */
final class ListCheck {

	private final ListContext context;

	private final ColumnChoices choices;

	private final Path temporary;

	private final LongConsumer progress;

	/**
	 * @param context what the rules must know
	 * @param choices what people said about columns
	 * @param temporary a folder for copies, which are gone when the check has ended
	 * @param progress is told now and then how many rows were checked
	 */
	ListCheck(ListContext context, ColumnChoices choices, Path temporary, LongConsumer progress) {
		this.context = context;
		this.choices = choices;
		this.temporary = temporary;
		this.progress = progress;
	}

	/**
	 * Checks a list: mostly once. Where the rows show that somebody has to say whether
	 * the day or the month comes first in a column, once more, with each date of it left
	 * open.
	 * @throws Trouble when it has too many rows to be compared with each other
	 */
	CheckedList check(Original original) throws IOException, Trouble {
		CheckedList first = check(original, this.context);
		DateOrders found = first.context().dates();
		return found.equals(this.context.dates()) ? first : check(original, this.context.with(found));
	}

	/** What comes of a list that the portal would not take in. */
	CheckedList tooLarge() {
		return CheckedList.unreadable(this.context, null, null, List.of(Finding.of(Rule.FILE_TOO_LARGE)), 0);
	}

	/** Begins a walk over the rows of a list that was checked. */
	RowPass walk(Original original, ListContext context) throws IOException, UnreadableTable {
		return RowPass.open(original, context, this.choices, this.temporary);
	}

	/** Which names of columns are known. */
	ColumnChoices choices() {
		return this.choices;
	}

	private CheckedList check(Original original, ListContext context) throws IOException, Trouble {
		try (RowPass pass = walk(original, context)) {
			if (pass.mapping().isFatal()) {
				return CheckedList.unreadable(context, pass.reader().format(), pass.mapping(),
						pass.mapping().findings(), pass.reader().headerRow());
			}
			return check(original, context, pass);
		}
		catch (UnreadableTable ex) {
			return CheckedList.unreadable(context, null, null, List.of(PatientListFile.finding(ex)), ex.row());
		}
	}

	private CheckedList check(Original original, ListContext context, RowPass pass)
			throws IOException, UnreadableTable, Trouble {
		Tally tally = new Tally();
		RowKeys keys = new RowKeys();
		BitSet repeated = repeated(pass, tally, keys);
		if (tally.rows() == 0) {
			throw new UnreadableTable(TableProblem.NO_ROWS);
		}
		if (repeated == null) {
			throw new Trouble("The list has too many rows to be compared with each other. "
					+ "Check it in several files, each for other clinics.");
		}
		Verdicts verdicts = new Verdicts(0);
		if (pass.dates().equals(context.dates())) {
			verdicts = new RowsTogether(keys, context.windowStart(), () -> walk(original, context)).judge(repeated,
					tally::add);
		}
		return new CheckedList(context.with(pass.dates()), pass.reader().format(), pass.mapping(), pass.finish(), 0,
				false, tally, verdicts);
	}

	/** Counts each row and tells which may share a key; null when they are too many. */
	private @Nullable BitSet repeated(RowPass pass, Tally tally, RowKeys keys) throws IOException, UnreadableTable {
		RepeatWatch watch = new RepeatWatch();
		long rows = 0;
		for (CheckedRow row = pass.next(); row != null; row = pass.next()) {
			tally.add(row);
			watch.see(row.number(), keys.patient(row), keys.person(row));
			this.progress.accept(++rows);
		}
		return watch.repeated();
	}

}
