package org.mncares.portal.intake.rule;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.table.CellText;
import org.mncares.portal.table.RawRow;

/**
 * The row under check: hands out its cells and collects what is wrong with them.
 */
final class RowText {

	private final ColumnMapping mapping;

	private final RawRow row;

	private final RawRow written;

	private @Nullable List<Finding> findings;

	/**
	 * @param row the row with its corrections
	 * @param written the row as it stands in the file, the same where nothing is
	 * corrected
	 */
	RowText(ColumnMapping mapping, RawRow row, RawRow written) {
		this.mapping = mapping;
		this.row = row;
		this.written = written;
	}

	/**
	 * The tidied text of a cell, or null where it has none that can be used; why it
	 * cannot is added to the findings.
	 */
	@Nullable String read(Column column) {
		String text = given(column);
		if (text == null) {
			if (column.need() == Column.Need.REQUIRED) {
				add(Finding.of(Rule.REQUIRED_BLANK, column, null));
			}
			return null;
		}
		if (text.charAt(0) == '=') {
			add(Finding.of(Rule.FORMULA, column, text));
			return null;
		}
		if (text.charAt(0) == '#' && isSpreadsheetError(text)) {
			add(Finding.of(Rule.SPREADSHEET_ERROR, column, text));
			return null;
		}
		if (column.maxLength() > 0 && text.length() > column.maxLength()
				&& text.codePointCount(0, text.length()) > column.maxLength()) {
			add(new Finding(Rule.TEXT_TOO_LONG, column, text,
					"At most " + column.maxLength() + " characters are taken."));
			return null;
		}
		return text;
	}

	/** The tidied text of a cell as it is; null where it is blank. */
	@Nullable String given(Column column) {
		return tidied(this.row, column);
	}

	/** The same as it stands in the file, whatever was corrected. */
	@Nullable String written(Column column) {
		return tidied(this.written, column);
	}

	@SuppressWarnings("ReferenceEquality")
	boolean isCorrected() {
		return this.row != this.written;
	}

	private @Nullable String tidied(RawRow row, Column column) {
		int index = this.mapping.indexOf(column);
		if (index < 0) {
			return null;
		}
		String cell = row.cell(index);
		if (cell.isEmpty()) {
			return null;
		}
		String text = CellText.tidy(cell);
		return text.isEmpty() ? null : text;
	}

	/** Whether the cell is a number of a spreadsheet program. */
	boolean isNumber(Column column) {
		return this.row.isNumber(this.mapping.indexOf(column));
	}

	/** Whether the cell is a date of a spreadsheet program, and not text. */
	boolean isDateCell(Column column) {
		return this.written.isDate(this.mapping.indexOf(column));
	}

	void add(Finding finding) {
		if (this.findings == null) {
			this.findings = new ArrayList<>(4);
		}
		this.findings.add(finding);
	}

	void add(Rule rule, Column column, @Nullable String value) {
		add(Finding.of(rule, column, value));
	}

	List<Finding> findings() {
		return (this.findings != null) ? List.copyOf(this.findings) : List.of();
	}

	private static boolean isSpreadsheetError(String text) {
		return switch (text) {
			case "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!" -> true;
			default -> text.chars().allMatch((c) -> c == '#');
		};
	}

}
