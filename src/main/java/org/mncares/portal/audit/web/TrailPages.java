package org.mncares.portal.audit.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditEntries;
import org.mncares.portal.audit.AuditEntryView;
import org.mncares.portal.core.StudyTime;
import org.mncares.portal.web.Download;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the pages that show entries of the trail have in common: the newest first, page by
 * page, and all of them as a file.
 */
@Component
class TrailPages {

	private static final int SIZE = 50;

	private final AuditEntries entries;

	TrailPages(AuditEntries entries) {
		this.entries = entries;
	}

	/**
	 * One page.
	 * @param path where the page and its links are
	 * @param export where its file is
	 * @param before the number of the last entry of the page before; null for the first
	 * @param codes of care systems by their numbers
	 */
	void show(TrailForm form, String path, String export, @Nullable Long before, Map<Long, String> codes, Model model) {
		List<AuditEntryView> found = this.entries.find(form.filter(), before, SIZE + 1, StudyTime.ZONE);
		List<AuditEntryView> page = found.subList(0, Math.min(SIZE, found.size()));
		String link = form.link(path);
		model.addAttribute("rows", page.stream().map((entry) -> AuditRow.of(entry, codes, StudyTime.ZONE)).toList());
		model.addAttribute("unreadable", form.unreadable());
		model.addAttribute("first", before == null);
		model.addAttribute("newest", link);
		model.addAttribute("export", form.link(export));
		if (found.size() > SIZE) {
			model.addAttribute("older", link + (link.contains("?") ? "&" : "?") + "before=" + page.getLast().id());
		}
	}

	/** All entries as a file. */
	void export(TrailForm form, String name, HttpServletResponse response) throws IOException {
		Download.announce(response, Download.CSV, name);
		try (AuditCsv csv = new AuditCsv(response.getWriter())) {
			this.entries.forEach(form.filter(), StudyTime.ZONE, csv::write);
		}
	}

}
