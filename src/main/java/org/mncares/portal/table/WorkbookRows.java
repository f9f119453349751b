package org.mncares.portal.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a workbook's first sheet that can be seen; rows that the file leaves out
 * are left out here too.
 */
final class WorkbookRows implements Rows, Closeable {

	private static final int LAST_ROW = 1_048_576;

	private final FileLimits limits;

	private final WorkbookCell cells = new WorkbookCell();

	private final ReadableWorkbook workbook;

	private final Stream<Row> stream;

	private final Iterator<Row> rows;

	private @Nullable Row current;

	private long number;

	WorkbookRows(Path file, FileLimits limits) throws IOException, UnreadableTable {
		this.limits = limits;
		this.workbook = workbook(file);
		try {
			this.stream = firstSheet(this.workbook).openStream();
			this.rows = this.stream.iterator();
		}
		catch (RuntimeException | IOException ex) {
			this.workbook.close();
			throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
		}
	}

	/** A workbook without a part for formats can only be read without asking for them. */
	private static ReadableWorkbook workbook(Path file) throws IOException, UnreadableTable {
		try {
			return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
		}
		catch (RuntimeException | IOException ex) {
			try {
				return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
			}
			catch (RuntimeException | IOException again) {
				throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
			}
		}
	}

	private static Sheet firstSheet(ReadableWorkbook workbook) {
		return workbook.getSheets()
			.filter((sheet) -> sheet.getVisibility() == SheetVisibility.VISIBLE)
			.findFirst()
			.orElseGet(workbook::getFirstSheet);
	}

	@Override
	public @Nullable RawRow nextRow() throws IOException, UnreadableTable {
		try {
			if (!this.rows.hasNext()) {
				this.current = null;
				return null;
			}
			Row row = this.rows.next();
			if (row.getRowNum() <= this.number || row.getRowNum() > LAST_ROW) {
				throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK, this.number);
			}
			this.current = row;
			this.number = row.getRowNum();
			return new RawRow(this.number, texts(row));
		}
		catch (RuntimeException ex) {
			throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK, this.number);
		}
	}

	/** The cells of the row that was just read, up to the last that is not empty. */
	List<@Nullable Cell> currentCells() {
		List<@Nullable Cell> row = new ArrayList<>();
		if (this.current != null) {
			int count = filled(this.current);
			for (int i = 0; i < count; i++) {
				row.add(this.current.getCell(i));
			}
		}
		return row;
	}

	WorkbookCell cells() {
		return this.cells;
	}

	private String[] texts(Row row) throws UnreadableTable {
		int count = filled(row);
		if (count > this.limits.columns()) {
			throw new UnreadableTable(TableProblem.TOO_MANY_COLUMNS, this.number);
		}
		String[] texts = new String[count];
		for (int i = 0; i < count; i++) {
			texts[i] = this.cells.text(row.getCell(i));
			if (texts[i].length() > this.limits.cellCharacters()) {
				throw new UnreadableTable(TableProblem.CELL_TOO_LONG, this.number);
			}
		}
		return texts;
	}

	private int filled(Row row) {
		int count = row.getCellCount();
		while (count > 0 && this.cells.text(row.getCell(count - 1)).isEmpty()) {
			count--;
		}
		return count;
	}

	@Override
	public void close() throws IOException {
		try {
			this.stream.close();
		}
		finally {
			this.workbook.close();
		}
	}

}
