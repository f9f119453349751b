package org.mncares.portal.identity.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.People;
import org.mncares.portal.identity.Role;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.HomeTask;
import org.mncares.portal.web.HomeTasks;
import org.mncares.portal.web.NavigationItem;
import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The ways to the people: entries of the navigation, and an administrator's task about
 * invitations that were not taken up.
 */
@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

	private static final Duration PATIENCE = Duration.ofDays(3);

	@Bean
	NavigationItem peopleItem() {
		return new NavigationItem(60, "People", AccountsController.BASE, Set.of("ADMIN"));
	}

	@Bean
	NavigationItem colleaguesItem() {
		return new NavigationItem(45, "Colleagues", "/colleagues", Set.of("MANAGER"));
	}

	@Bean
	HomeTasks invitationsNotTakenUp(CurrentCaller caller, People people, Formats formats) {
		return () -> (caller.get().role() == Role.ADMIN) ? tasks(people.untaken(Instant.now().minus(PATIENCE)), formats)
				: List.of();
	}

	private static List<HomeTask> tasks(People.Untaken untaken, Formats formats) {
		if (untaken.waiting() == 0) {
			return List.of();
		}
		String text = formats.count(untaken.waiting(), "invitation is", "invitations are")
				+ " older than 3 days or expired; " + formats.number(untaken.expired()) + " expired.";
		String state = (untaken.expired() > 0) ? "expired" : "invited";
		return List.of(new HomeTask(50, "Invitations not taken up", text, new StatusTag("To send again", Tone.WARN),
				AccountsController.BASE + "?state=" + state, formats.number(untaken.waiting())));
	}

}
