package org.mncares.portal.intake.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.PortalHome;
import org.mncares.portal.intake.FoundTable;
import org.mncares.portal.intake.Originals;
import org.mncares.portal.intake.file.PatientListFile;
import org.mncares.portal.intake.objection.ForgetObjectors;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.DateOrders;
import org.mncares.portal.table.TableReader;
import org.mncares.portal.table.UnreadableTable;

import org.springframework.stereotype.Service;

/**
 * Checks a list: opens the file, matches its columns and has each row checked and
 * written. A crash repeats it from the stored original, with the same result and nothing
 * twice.
 */
@Service
public class CheckPatientList {

	private final CheckSteps steps;

	private final CheckRows rows;

	private final ForgetObjectors objectors;

	private final Originals originals;

	private final PortalHome home;

	CheckPatientList(CheckSteps steps, CheckRows rows, ForgetObjectors objectors, Originals originals,
			PortalHome home) {
		this.steps = steps;
		this.rows = rows;
		this.objectors = objectors;
		this.originals = originals;
		this.home = home;
	}

	/**
	 * Checks a received list, unless that is done already, and forgets whom it names
	 * though they objected. In the system's scope.
	 */
	public void check(PatientListId list) {
		this.steps.begin(list).ifPresent(this::check);
		this.objectors.after(list);
	}

	/** Says that the check could not be finished, through no fault of the file. */
	public void giveUp(PatientListId list) {
		this.steps.giveUp(list);
	}

	/**
	 * Mostly once. Where the rows show that somebody has to say whether the day or the
	 * month comes first in a column, once more, with each date of it left open.
	 */
	private void check(CheckPlan plan) {
		DateOrders found = checkRows(plan);
		if (!found.equals(plan.context().dates())) {
			checkRows(plan.with(this.steps.answeredBefore(plan.list(), found)));
		}
	}

	private DateOrders checkRows(CheckPlan plan) {
		CountedOriginal original = new CountedOriginal(() -> this.originals.open(plan.list()));
		try (TableReader reader = PatientListFile.open(original, plan.choices(), this.home.folder("work"))) {
			ColumnMapping mapping = ColumnMapping.of(reader.header(), plan.choices());
			if (mapping.isFatal()) {
				this.steps.unreadable(plan,
						UnreadableFile.withoutColumns(mapping.findings(), PatientListFile.findings(reader.notes()),
								reader.headerRow(), FoundTable.of(reader.format().label(), mapping)));
				return plan.context().dates();
			}
			return this.rows.check(plan, mapping, reader, original::bytesRead);
		}
		catch (UnreadableTable ex) {
			this.steps.unreadable(plan, new UnreadableFile(List.of(PatientListFile.finding(ex)),
					(ex.row() > 0) ? ex.row() : null, new FoundTable(null, null)));
			return plan.context().dates();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
