package org.mncares.portal.message.web;

import java.util.ArrayList;
import java.util.List;

import org.mncares.portal.message.AnnouncementView;
import org.mncares.portal.message.Announcements;
import org.mncares.portal.message.Contact;
import org.mncares.portal.message.ContactDetails;
import org.mncares.portal.web.HomeSections;
import org.mncares.portal.web.PageSection;

import org.springframework.stereotype.Component;

/**
 * What the study tells on the home page, and whom to ask.
 */
@Component
class StudyNotices implements HomeSections {

	private final Announcements announcements;

	private final Contact contact;

	StudyNotices(Announcements announcements, Contact contact) {
		this.announcements = announcements;
		this.contact = contact;
	}

	@Override
	public List<PageSection> sections() {
		List<PageSection> sections = new ArrayList<>();
		List<AnnouncementView> shown = this.announcements.shown();
		if (!shown.isEmpty()) {
			sections.add(new PageSection(10, "From the study", "message/home-announcements", shown));
		}
		ContactDetails details = this.contact.details();
		if (!details.isEmpty()) {
			sections.add(new PageSection(90, "Questions?", "message/home-contact", details));
		}
		return sections;
	}

}
