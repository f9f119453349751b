package org.mncares.portal.audit.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditFilter;

/**
 * What a care system's manager chooses above the entries about their patients.
 *
 * @param what {@code everything} for every step of the lists; else looks only
 * @param person part of a name
 * @param list number of a patient list
 * @param from first day, {@code yyyy-MM-dd}
 * @param to last day, {@code yyyy-MM-dd}
 */
record WhoLookedForm(@Nullable String what, @Nullable String person, @Nullable String list, @Nullable String from,
		@Nullable String to) implements TrailForm {

	static final String PATH = "/who-looked";

	private static final String EVERYTHING = "everything";

	@Override
	public AuditFilter filter() {
		AuditFilter read = fields().filter();
		return new AuditFilter(read.person(), null, read.list(), null, null, null, read.from(), read.to(),
				!isEverything());
	}

	public boolean isEverything() {
		return EVERYTHING.equals(this.what);
	}

	@Override
	public boolean unreadable() {
		return fields().unreadable();
	}

	@Override
	public String link(String path) {
		String link = fields().link(path);
		return isEverything() ? link + (link.contains("?") ? "&" : "?") + "what=" + EVERYTHING : link;
	}

	private AuditForm fields() {
		return new AuditForm(this.person, null, this.list, null, null, null, this.from, this.to);
	}

}
