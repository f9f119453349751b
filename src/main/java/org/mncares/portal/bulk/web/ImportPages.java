package org.mncares.portal.bulk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.bulk.BulkLine;
import org.mncares.portal.bulk.BulkTables;
import org.mncares.portal.bulk.ImportDesk;
import org.mncares.portal.bulk.ImportView;
import org.mncares.portal.bulk.LineKind;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.Paging;

import org.springframework.stereotype.Component;

/**
 * Puts together what the page of an import shows.
 */
@Component
class ImportPages {

	private static final int PAGE = 50;

	private final BulkTables tables;

	private final ImportDesk desk;

	private final Formats formats;

	ImportPages(BulkTables tables, ImportDesk desk, Formats formats) {
		this.tables = tables;
		this.desk = desk;
		this.formats = formats;
	}

	/**
	 * The page of an import.
	 * @param show the part of the report that is asked for, by its name in addresses
	 */
	ImportPage of(long id, @Nullable String show, int page) {
		ImportView view = this.desk.view(id);
		Map<LineKind, Long> counts = this.desk.count(id);
		LineKind shown = shown(counts, show);
		List<ReportTab> tabs = new ArrayList<>();
		counts.forEach((kind, lines) -> tabs.add(new ReportTab(kind, lines, kind == shown)));
		String title = this.tables.table(view.kind()).title();
		if (shown == null) {
			return new ImportPage(view, title, heading(view), tabs, null, List.of(), paging(id, "", 1, 0));
		}
		Paging paging = paging(id, shown.key(), page, counts.getOrDefault(shown, 0L));
		List<BulkLine> lines = this.desk.lines(id, shown, PAGE, paging.offset());
		return new ImportPage(view, title, heading(view), tabs, shown, lines, paging);
	}

	private static Paging paging(long id, String show, int page, long total) {
		return new Paging(page, PAGE, total, "/admin/imports/" + id + "?show=" + show);
	}

	/** What is asked for, if there is some of it; else the first of which there is. */
	private static @Nullable LineKind shown(Map<LineKind, Long> counts, @Nullable String asked) {
		return counts.keySet()
			.stream()
			.filter((kind) -> kind.key().equals(asked))
			.findFirst()
			.orElseGet(() -> counts.keySet().stream().findFirst().orElse(null));
	}

	private String heading(ImportView view) {
		return switch (view.state()) {
			case WRONG -> this.formats.count(view.counts().problems(), "problem", "problems") + " to correct";
			case READY ->
				this.formats.count(view.counts().toSave(), "row would change", "rows would change") + " what is stored";
			case NOTHING -> "Nothing changes";
			case CONFIRMED -> this.formats.count(view.counts().toSave(), "row was saved", "rows were saved");
			case EXPIRED -> "Nobody confirmed this import";
		};
	}

}
