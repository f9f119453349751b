package org.mncares.portal.intake.rule;

import java.util.ArrayList;
import java.util.List;

import org.mncares.portal.table.RawRow;

/**
 * Watches which columns hold formulas whose values were read.
 */
final class FormulaWatch {

	private final Column[] columns;

	private final int[] indexes;

	private final RowCounts[] counts;

	FormulaWatch(ColumnMapping mapping) {
		List<Column> read = Column.ofTemplate().stream().filter(mapping::has).toList();
		this.columns = read.toArray(Column[]::new);
		this.indexes = read.stream().mapToInt(mapping::indexOf).toArray();
		this.counts = read.stream().map((column) -> new RowCounts()).toArray(RowCounts[]::new);
	}

	void see(RawRow row) {
		if (row.marks() == null) {
			return;
		}
		for (int i = 0; i < this.indexes.length; i++) {
			if (row.isFormula(this.indexes[i])) {
				this.counts[i].add(row.number());
			}
		}
	}

	List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < this.columns.length; i++) {
			if (this.counts[i].count() > 0) {
				findings.add(new Finding(Rule.FORMULA_VALUE, this.columns[i], null, this.counts[i].sentence()));
			}
		}
		return findings;
	}

}
