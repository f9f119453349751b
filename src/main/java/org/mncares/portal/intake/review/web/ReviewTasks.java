package org.mncares.portal.intake.review.web;

import java.util.List;
import java.util.Set;

import org.mncares.portal.identity.CurrentCaller;
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
 * The way to the review, for administrators: their task and their entry of the
 * navigation.
 */
@Configuration(proxyBeanMethods = false)
class ReviewTasks {

	@Bean
	NavigationItem reviewEntry() {
		return new NavigationItem(20, "Review", "/review", Set.of(Role.ADMIN.name()));
	}

	@Bean
	NavigationItem remindersEntry() {
		return new NavigationItem(81, "Reminders", "/admin/reminders", Set.of(Role.ADMIN.name()));
	}

	@Bean
	HomeTasks listsToReview(CurrentCaller caller, ReviewPages pages, Formats formats) {
		return () -> (caller.get().role() == Role.ADMIN) ? List.of(task(pages.waiting(), formats)) : List.of();
	}

	private static HomeTask task(List<ReviewLine> waiting, Formats formats) {
		if (waiting.isEmpty()) {
			return new HomeTask(10, "Lists to review", "No list waits for the study's answer.",
					new StatusTag("Nothing to do", Tone.OK), "/review", "0");
		}
		return new HomeTask(10, "Lists to review",
				formats.count(waiting.size(), "list waits", "lists wait") + " for the study's answer, the oldest for "
						+ waiting.getFirst().waits() + ".",
				new StatusTag("To review", Tone.WARN), "/review", formats.number(waiting.size()));
	}

}
