package org.mncares.portal.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Chooses the sheet that holds the table: the one in whose first rows most of the sought
 * columns are named, of those that can be seen.
 */
final class SheetChoice {

	private final WorkbookFile file;

	private final SheetCell cells;

	private final FileLimits limits;

	/** Without those that we wrote ourselves. */
	private final List<WorkbookSheet> sheets;

	private final WorkbookSheet sheet;

	SheetChoice(WorkbookFile file, WorkbookContents contents, SheetCell cells, Predicate<String> known,
			FileLimits limits) throws IOException, UnreadableTable {
		this.file = file;
		this.cells = cells;
		this.limits = limits;
		this.sheets = theirs(contents.sheets());
		this.sheet = (this.sheets.size() == 1) ? this.sheets.getFirst() : choose(known);
	}

	private List<WorkbookSheet> theirs(List<WorkbookSheet> all) throws IOException {
		List<WorkbookSheet> theirs = new ArrayList<>();
		for (WorkbookSheet sheet : all) {
			if (!sheet.name().startsWith(SummarySheet.NAME) || !isOurs(sheet)) {
				theirs.add(sheet);
			}
		}
		return theirs.isEmpty() ? all : List.copyOf(theirs);
	}

	private boolean isOurs(WorkbookSheet sheet) throws IOException {
		try (SheetRows rows = open(sheet)) {
			RawRow row = rows.next();
			return row != null && SummarySheet.isOurs(sheet.name(), row.cell(0));
		}
		catch (UnreadableTable ex) {
			return false;
		}
	}

	/** Where no column is named anywhere, the first sheet with something on it. */
	private WorkbookSheet choose(Predicate<String> known) throws IOException {
		List<WorkbookSheet> visible = this.sheets.stream().filter(WorkbookSheet::visible).toList();
		List<WorkbookSheet> candidates = visible.isEmpty() ? this.sheets : visible;
		WorkbookSheet best = candidates.getFirst();
		int most = -1;
		for (WorkbookSheet candidate : candidates) {
			HeaderSearch header = new HeaderSearch(first(candidate), known);
			int score = (header.index() < 0) ? -1 : header.named();
			if (score > most) {
				most = score;
				best = candidate;
			}
		}
		return best;
	}

	/** The first rows of a sheet as far as they can be read. */
	private List<String[]> first(WorkbookSheet sheet) throws IOException {
		List<String[]> first = new ArrayList<>();
		try (SheetRows rows = open(sheet)) {
			@Nullable RawRow row = rows.next();
			while (row != null && first.size() < HeaderSearch.ROWS) {
				if (!row.isBlank()) {
					first.add(row.cells());
				}
				row = rows.next();
			}
		}
		catch (UnreadableTable ex) {
			// What was read of it must do; if it is chosen, it is said where it ends.
		}
		return first;
	}

	WorkbookSheet sheet() {
		return this.sheet;
	}

	/** The chosen sheet as it stands in the archive. */
	XmlPart part() throws IOException, UnreadableTable {
		return this.file.sheet(this.sheet.part());
	}

	/** Opens a sheet at its first row. */
	SheetRows open(WorkbookSheet sheet) throws IOException, UnreadableTable {
		return new SheetRows(this.file.sheet(sheet.part()), this.cells, this.limits);
	}

	/** Which sheet is read, and which are not. */
	List<TableNote> notes() {
		if (this.sheets.size() < 2) {
			return List.of();
		}
		List<String> names = new ArrayList<>();
		names.add(this.sheet.label());
		for (WorkbookSheet other : this.sheets) {
			if (!other.equals(this.sheet)) {
				names.add(other.label());
			}
		}
		return List.of(TableNote.ofTexts(TableNote.Kind.OTHER_SHEETS, names));
	}

}
