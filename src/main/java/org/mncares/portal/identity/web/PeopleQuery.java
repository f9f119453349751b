package org.mncares.portal.identity.web;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.identity.PeopleFilter;
import org.mncares.portal.identity.PersonLine;
import org.mncares.portal.web.CareSystemNames;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an address asks of the list of people; whatever cannot be read is as if it were
 * not there.
 *
 * @param q part of the name or the e-mail address
 * @param role a role's name, or {@code MANAGER}
 * @param careSystem a care system's code
 * @param state {@code active}, {@code disabled}, {@code invited} or {@code expired}
 * @param page from 1
 */
record PeopleQuery(@Nullable String q, @Nullable String role, @Nullable String careSystem, @Nullable String state,
		@Nullable String page) {

	private static final int LONGEST_SEARCH = 100;

	PeopleFilter filter(CareSystemNames names) {
		Position position = (this.role != null) ? Position.of(this.role) : null;
		return new PeopleFilter(search(), (position != null) ? position.name() : null, careSystemNumber(names),
				stateAsked());
	}

	String search() {
		String text = (this.q != null) ? this.q.strip().replace("\0", "") : "";
		return text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
	}

	int number() {
		return (this.page != null && this.page.matches("[0-9]{1,6}")) ? Integer.parseInt(this.page) : 1;
	}

	/** Whether it narrows the list. */
	boolean narrows(CareSystemNames names) {
		return !filter(names).equals(new PeopleFilter("", null, null, null));
	}

	/** The address of the same people, without the page. */
	String href() {
		UriComponentsBuilder link = UriComponentsBuilder.fromPath("/admin/accounts");
		add(link, "q", search());
		add(link, "role", this.role);
		add(link, "careSystem", this.careSystem);
		add(link, "state", this.state);
		return link.encode().toUriString();
	}

	private static void add(UriComponentsBuilder link, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			link.queryParam(name, value.replace("{", "").replace("}", ""));
		}
	}

	private PersonLine.@Nullable State stateAsked() {
		return Arrays.stream(PersonLine.State.values())
			.filter((one) -> one.name().equalsIgnoreCase(this.state))
			.findFirst()
			.orElse(null);
	}

	private @Nullable Long careSystemNumber(CareSystemNames names) {
		return (this.careSystem == null || this.careSystem.isBlank()) ? null
				: names.byCode(this.careSystem).map((name) -> name.id().value()).orElse(null);
	}

}
