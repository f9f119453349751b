package org.mncares.portal.demo;

import java.time.LocalDate;
import java.util.List;

import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.message.AnnouncementText;
import org.mncares.portal.message.Announcements;
import org.mncares.portal.message.Audience;
import org.mncares.portal.message.Contact;
import org.mncares.portal.message.ContactDetails;
import org.mncares.portal.survey.SurveyDueDay;

import org.springframework.stereotype.Component;

/**
 * What the demonstration's administrator tells everybody: whom to ask, by when surveys
 * are asked for, and that a partner joins.
 */
@Component
@ConditionalOnDemonstration
class DemoNews {

	private final DemoSteps steps;

	private final DemoPeople people;

	private final Contact contact;

	private final Announcements announcements;

	private final SurveyDueDay dueDay;

	DemoNews(DemoSteps steps, DemoPeople people, Contact contact, Announcements announcements, SurveyDueDay dueDay) {
		this.steps = steps;
		this.people = people;
		this.contact = contact;
		this.announcements = announcements;
		this.dueDay = dueDay;
	}

	/** Everything that is told. */
	List<DemoEvent> events() {
		return List.of(new DemoEvent(DemoStudy.at("2021-05-25T09:00"), () -> administer("due day", this::ask)),
				new DemoEvent(DemoStudy.at("2021-05-25T09:10"), () -> administer("contact", this::introduce)),
				new DemoEvent(DemoStudy.at("2021-05-25T09:20"), () -> administer("announcement", this::announce)));
	}

	private void administer(String step, Runnable work) {
		ActingAs.run(this.people.knownAdministrator(), () -> this.steps.once(step, work));
	}

	private void ask() {
		this.dueDay.set(LocalDate.of(2021, 8, 31));
	}

	private void introduce() {
		this.contact.describe(this.contact.stored().revision(), new ContactDetails("The demonstration's study team",
				"study@demo.example", "612-555-0100", "weekdays, 9 am to 4 pm"));
	}

	private void announce() {
		this.announcements.announce(new AnnouncementText("Medica joins as a payor partner",
				"Medica joined on May 17, 2021. Write Medica, or its code 4, for patients whom it covers; a member"
						+ " ID goes with it.",
				LocalDate.of(2021, 5, 25), null, Audience.CARE_SYSTEMS));
	}

}
