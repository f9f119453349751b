package org.mncares.portal.message.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.message.MailSettings;
import org.mncares.portal.message.MessageDesk;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.HomeTask;
import org.mncares.portal.web.HomeTasks;
import org.mncares.portal.web.NavigationItem;
import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The way to messages, announcements and contact details, for administrators, and what
 * they have to do about messages.
 */
@Configuration(proxyBeanMethods = false)
class MessageTasks {

	private static final Set<String> ADMINISTRATORS = Set.of("ADMIN");

	@Bean
	NavigationItem messagesEntry() {
		return new NavigationItem(80, "Messages", "/admin/messages", ADMINISTRATORS);
	}

	@Bean
	NavigationItem announcementsEntry() {
		return new NavigationItem(82, "Announcements", "/admin/announcements", ADMINISTRATORS);
	}

	@Bean
	NavigationItem contactEntry() {
		return new NavigationItem(83, "Contact details", "/admin/contact", ADMINISTRATORS);
	}

	@Bean
	HomeTasks unsentMessages(MessageDesk desk, MailSettings settings, Formats formats) {
		return () -> Scopes.current().filter(Scope.ADMINISTRATION::equals).isPresent() ? tasks(desk, settings, formats)
				: List.of();
	}

	private static List<HomeTask> tasks(MessageDesk desk, MailSettings settings, Formats formats) {
		List<HomeTask> tasks = new ArrayList<>();
		long failed = desk.failed();
		if (failed > 0) {
			tasks.add(new HomeTask(60, "Messages that failed",
					formats.count(failed, "message was", "messages were")
							+ " given up. See why, then try again or withdraw.",
					new StatusTag("To do", Tone.WARN), "/admin/messages?state=FAILED", formats.number(failed)));
		}
		long waiting = settings.configured() ? desk.waitingLong() : 0;
		if (waiting > 0) {
			tasks.add(new HomeTask(60, "Messages that wait long",
					formats.count(waiting, "message has", "messages have")
							+ " waited for more than two hours. The mail server may be down.",
					new StatusTag("To look at", Tone.WARN), "/admin/messages?state=QUEUED", formats.number(waiting)));
		}
		return tasks;
	}

}
