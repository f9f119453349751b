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

	private final WorkbookContents contents;

	private final SheetCell cells;

	private final FileLimits limits;

	private final WorkbookSheet sheet;

	SheetChoice(WorkbookFile file, WorkbookContents contents, SheetCell cells, Predicate<String> known,
			FileLimits limits) throws IOException, UnreadableTable {
		this.file = file;
		this.contents = contents;
		this.cells = cells;
		this.limits = limits;
		this.sheet = (contents.sheets().size() == 1) ? contents.sheets().getFirst() : choose(known);
	}

	/** Where no column is named anywhere, the first sheet with something on it. */
	private WorkbookSheet choose(Predicate<String> known) throws IOException {
		List<WorkbookSheet> visible = this.contents.sheets().stream().filter(WorkbookSheet::visible).toList();
		List<WorkbookSheet> candidates = visible.isEmpty() ? this.contents.sheets() : visible;
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
		if (this.contents.sheets().size() < 2) {
			return List.of();
		}
		List<String> names = new ArrayList<>();
		names.add(this.sheet.label());
		for (WorkbookSheet other : this.contents.sheets()) {
			if (!other.equals(this.sheet)) {
				names.add(other.label());
			}
		}
		return List.of(TableNote.ofTexts(TableNote.Kind.OTHER_SHEETS, names));
	}

}
