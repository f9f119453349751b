package org.mncares.portal.precheck;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.file.PatientListFile;
import org.mncares.portal.intake.rule.CheckedRow;
import org.mncares.portal.intake.rule.ColumnChoices;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.DateOrders;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.ListContext;
import org.mncares.portal.intake.rule.RowCheck;
import org.mncares.portal.table.Original;
import org.mncares.portal.table.RawRow;
import org.mncares.portal.table.TableReader;
import org.mncares.portal.table.UnreadableTable;

/**
 * One walk over the rows of a list, each checked by itself.
 */
final class RowPass implements Closeable {

	private final TableReader reader;

	private final ColumnMapping mapping;

	private final @Nullable RowCheck check;

	private RowPass(TableReader reader, ColumnMapping mapping, ListContext context) {
		this.reader = reader;
		this.mapping = mapping;
		this.check = mapping.isFatal() ? null : new RowCheck(context, mapping);
	}

	/** Opens the list and reads as far as its header. */
	static RowPass open(Original original, ListContext context, ColumnChoices choices, Path temporary)
			throws IOException, UnreadableTable {
		TableReader reader = PatientListFile.open(original, choices, temporary);
		return new RowPass(reader, ColumnMapping.of(reader.header(), choices), context);
	}

	ColumnMapping mapping() {
		return this.mapping;
	}

	TableReader reader() {
		return this.reader;
	}

	/** The next row; null after the last. */
	@Nullable CheckedRow next() throws IOException, UnreadableTable {
		RawRow row = this.reader.next();
		return (row != null) ? check(row) : null;
	}

	/** The next of the rows that are wanted; null after the last. */
	@Nullable CheckedRow next(BitSet wanted) throws IOException, UnreadableTable {
		RawRow row = this.reader.next();
		while (row != null && row.number() < wanted.length() && !wanted.get((int) row.number())) {
			row = this.reader.next();
		}
		return (row != null && row.number() < wanted.length()) ? check(row) : null;
	}

	/** What is to be said of the list as a whole, after the last row. */
	List<Finding> finish() {
		List<Finding> findings = new ArrayList<>(this.mapping.findings());
		findings.addAll(PatientListFile.findings(this.reader.notes()));
		if (this.check != null) {
			findings.addAll(this.check.finish());
		}
		return findings;
	}

	/** What is known of the order of day and month, after the last row. */
	DateOrders dates() {
		return (this.check != null) ? this.check.dates() : DateOrders.NONE;
	}

	private CheckedRow check(RawRow row) {
		if (this.check == null) {
			throw new IllegalStateException("The rows cannot be checked under this header");
		}
		return this.check.check(row);
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

}
