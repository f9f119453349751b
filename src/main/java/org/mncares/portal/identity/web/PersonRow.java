package org.mncares.portal.identity.web;

import org.mncares.portal.identity.PersonLine;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

/**
 * A person as the lists of people draw them.
 *
 * @param person the person
 * @param careSystem the care system's name, or empty
 * @param tag how they stand
 * @param lastSignIn when they signed in last, in words
 * @param href the page about them, below that of the list
 */
record PersonRow(PersonLine person, String careSystem, StatusTag tag, String lastSignIn, String href) {

	static PersonRow of(PersonLine person, String careSystem, Formats formats) {
		String last = formats.time(person.lastSignedInAt());
		return new PersonRow(person, careSystem, tag(person, formats), last.isEmpty() ? "Never" : last,
				(person.isInvitation() ? "/invitations/" : "/") + person.id());
	}

	private static StatusTag tag(PersonLine person, Formats formats) {
		return switch (person.state()) {
			case ACTIVE -> new StatusTag("Active", Tone.OK);
			case DISABLED -> new StatusTag("Disabled", Tone.PLAIN);
			case INVITED -> new StatusTag("Invited until " + formats.day(person.expiresAt()), Tone.INFO);
			case EXPIRED -> new StatusTag("Invitation expired", Tone.WARN);
		};
	}

}
