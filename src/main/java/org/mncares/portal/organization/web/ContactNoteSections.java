package org.mncares.portal.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.organization.ContactNote;
import org.mncares.portal.organization.ContactNotes;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.web.CareSystemSections;
import org.mncares.portal.web.PageSection;

import org.springframework.stereotype.Component;

/**
 * The latest contact notes on a care system's page, for administrators only.
 */
@Component
class ContactNoteSections implements CareSystemSections {

	private static final int SHOWN = 3;

	private final ContactNotes notes;

	private final OrganizationDirectory directory;

	private final CurrentCaller caller;

	private final Clock clock;

	ContactNoteSections(ContactNotes notes, OrganizationDirectory directory, CurrentCaller caller, Clock clock) {
		this.notes = notes;
		this.directory = directory;
		this.caller = caller;
		this.clock = clock;
	}

	@Override
	public List<PageSection> sections(CareSystemId careSystem) {
		if (this.caller.get().role() != Role.ADMIN) {
			return List.of();
		}
		String code = this.directory.careSystem(careSystem, LocalDate.now(this.clock)).code();
		return List.of(new PageSection(90, "Contact notes", "organization/notes-section",
				new Latest(code, this.notes.about(careSystem, SHOWN))));
	}

	/**
	 * What the section shows.
	 *
	 * @param code the care system's code
	 * @param notes its latest notes
	 */
	record Latest(String code, List<ContactNote> notes) {
	}

}
