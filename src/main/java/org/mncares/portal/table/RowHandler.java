package org.mncares.portal.table;

import java.util.Arrays;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import org.mncares.portal.core.Neutral;

/**
 * Collects the cells of a CSV row, without an object for a blank cell, and stops where a
 * limit is passed.
 */
final class RowHandler extends CsvCallbackHandler<String[]> {

	private final FileLimits limits;

	private String[] cells = new String[32];

	private int count;

	private int characters;

	RowHandler(FileLimits limits) {
		this.limits = limits;
	}

	@Override
	protected RecordType getRecordType() {
		return RecordType.DATA;
	}

	@Override
	protected int getFieldCount() {
		return this.count;
	}

	@Override
	protected void beginRecord(long startingLineNumber) {
		this.count = 0;
		this.characters = 0;
	}

	@Override
	protected void addField(char[] buffer, int offset, int length, boolean quoted) {
		this.characters += length;
		if (length > this.limits.cellCharacters() || this.characters > this.limits.rowCharacters()) {
			throw new PassedLimit(false);
		}
		if (this.count == this.limits.columns()) {
			throw new PassedLimit(true);
		}
		if (this.count == this.cells.length) {
			this.cells = Arrays.copyOf(this.cells, this.count * 2);
		}
		this.cells[this.count++] = (length == 0) ? "" : Neutral.read(new String(buffer, offset, length));
	}

	@Override
	protected void setComment(char[] buffer, int offset, int length) {
		throw new IllegalStateException("Comments are not read");
	}

	@Override
	protected void setEmpty() {
		this.count = 0;
	}

	@Override
	protected String[] buildRecord() {
		return Arrays.copyOf(this.cells, this.count);
	}

	/**
	 * A row is longer than a limit.
	 */
	static final class PassedLimit extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final boolean columns;

		PassedLimit(boolean columns) {
			super(columns ? "Too many columns" : "Too many characters", null, false, false);
			this.columns = columns;
		}

		boolean ofColumns() {
			return this.columns;
		}

	}

}
