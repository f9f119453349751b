package org.mncares.portal.table;

import java.util.ArrayList;
import java.util.List;

/**
 * What a sheet says beside its rows: which columns are hidden, which cells are merged.
 */
final class SheetLook {

	private static final int MOST = 20_000;

	private final List<CellRange> hiddenColumns = new ArrayList<>();

	private final List<CellRange> merged = new ArrayList<>();

	private long mergedInAll;

	/** Takes note of an element outside of the rows. */
	void see(XmlPart part) throws UnreadableTable {
		if (part.name().equals("col")) {
			int first = part.number("min", 1);
			int last = part.number("max", first);
			if ((part.flag("hidden") || "0".equals(part.attribute("width"))) && first > 0 && last >= first
					&& this.hiddenColumns.size() < MOST) {
				this.hiddenColumns.add(new CellRange(first - 1, 1, last - 1, 1));
			}
		}
		else if (part.name().equals("mergeCell")) {
			CellRange range = CellRange.of(part.attribute("ref"));
			if (range != null && !range.isOneCell()) {
				this.mergedInAll++;
				if (this.merged.size() < MOST) {
					this.merged.add(range);
				}
			}
		}
	}

	boolean isHidden(int column) {
		return this.hiddenColumns.stream().anyMatch((range) -> range.left() <= column && column <= range.right());
	}

	/** The merged cells as far as they were read; they stand behind the rows. */
	List<CellRange> merged() {
		return this.merged;
	}

	/** What is worth saying under this header. */
	List<TableNote> notes(List<String> header, long headerRow) {
		List<TableNote> notes = new ArrayList<>();
		List<String> hidden = new ArrayList<>();
		for (int i = 0; i < header.size(); i++) {
			if (isHidden(i)) {
				String name = CellText.cut(CellText.tidy(header.get(i)), 60);
				hidden.add(Cells.letters(i) + (name.isEmpty() ? "" : " (" + name + ")"));
			}
		}
		if (!hidden.isEmpty()) {
			notes.add(TableNote.ofTexts(TableNote.Kind.HIDDEN_COLUMNS, hidden));
		}
		List<String> merged = this.merged.stream()
			.filter((range) -> range.bottom() >= headerRow && range.left() < header.size())
			.map(CellRange::address)
			.toList();
		if (!merged.isEmpty()) {
			long more = this.mergedInAll - this.merged.size();
			notes.add(new TableNote(TableNote.Kind.MERGED_CELLS, merged.size() + more, List.of(),
					merged.subList(0, Math.min(TableNote.NAMED, merged.size()))));
		}
		return notes;
	}

}
