package org.mncares.portal.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The rows of the sheet of a workbook that holds the table.
 */
final class WorkbookRows implements Rows, Closeable {

	private final SheetChoice choice;

	private final Predicate<String> known;

	private final SheetRows rows;

	WorkbookRows(SheetChoice choice, Predicate<String> known) throws IOException, UnreadableTable {
		this.choice = choice;
		this.known = known;
		this.rows = choice.open(choice.sheet());
	}

	@Override
	public @Nullable RawRow nextRow() throws IOException, UnreadableTable {
		return this.rows.next();
	}

	@Override
	public boolean isHidden() {
		return this.rows.isHidden();
	}

	/**
	 * Merged cells stand behind the rows: the sheet is read twice, but only where names
	 * are missing.
	 */
	@Override
	public List<String[]> names(List<RawRow> first) throws IOException, UnreadableTable {
		List<String[]> names = Rows.super.names(first);
		int header = new HeaderSearch(names, this.known).index();
		if (header < 0 || !MergedNames.areMissing(names, header)) {
			return names;
		}
		return MergedNames.of(first, merged());
	}

	private List<CellRange> merged() throws IOException, UnreadableTable {
		SheetLook look = new SheetLook();
		try (XmlPart part = this.choice.part()) {
			while (part.nextTag()) {
				if (part.isStart() && part.name().equals("row")) {
					SharedTexts.skip(part);
				}
				else if (part.isStart()) {
					look.see(part);
				}
			}
		}
		catch (UnreadableTable ex) {
			// The rows say where they end.
		}
		return look.merged();
	}

	@Override
	public List<TableNote> notes(List<String> header, long headerRow) {
		List<TableNote> notes = new ArrayList<>(this.choice.notes());
		notes.addAll(this.rows.look().notes(header, headerRow));
		return notes;
	}

	/** The columns that the spreadsheet program does not show. */
	boolean isHiddenColumn(int column) {
		return this.rows.look().isHidden(column);
	}

	@Override
	public void close() throws IOException {
		this.rows.close();
	}

}
