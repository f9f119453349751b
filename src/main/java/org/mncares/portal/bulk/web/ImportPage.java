package org.mncares.portal.bulk.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.bulk.BulkLine;
import org.mncares.portal.bulk.ImportState;
import org.mncares.portal.bulk.ImportView;
import org.mncares.portal.bulk.LineKind;
import org.mncares.portal.web.Paging;

/**
 * What the page of an import shows.
 *
 * @param view the import
 * @param title what is imported: "Clinics"
 * @param heading where it stands, in a sentence
 * @param tabs the parts of its report
 * @param shown which part is shown; null when there is none
 * @param lines a page of it
 * @param paging which page
 */
record ImportPage(ImportView view, String title, String heading, List<ReportTab> tabs, @Nullable LineKind shown,
		List<BulkLine> lines, Paging paging) {

	public boolean isReady() {
		return this.view.state() == ImportState.READY;
	}

	public boolean isWrong() {
		return this.view.state() == ImportState.WRONG;
	}

	/** Whether the file can be had back with a column that says what is wrong. */
	public boolean isDownloadable() {
		return isWrong() && this.view.format() != null;
	}

	/** Whether the part that is shown is this one. */
	public boolean shows(String kind) {
		return this.shown != null && this.shown.name().equals(kind);
	}

}
